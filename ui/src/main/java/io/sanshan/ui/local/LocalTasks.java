package io.sanshan.ui.local;

import io.sanshan.application.audit.LogRun;
import io.sanshan.application.audit.RebuildRun;
import io.sanshan.application.importing.BrokenRow;
import io.sanshan.application.importing.ImportDoor;
import io.sanshan.application.importing.ImportListener;
import io.sanshan.application.importing.ImportProgress;
import io.sanshan.application.importing.ImportStopped;
import io.sanshan.application.importing.ImportSummary;
import io.sanshan.application.importing.ImportTexts;
import io.sanshan.application.shared.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Does on request what the start script does in a process of its own where no application runs. */
@RestController
@RequestMapping("/local")
final class LocalTasks {

    private static final String TOKEN = "X-Sanshan-Local";

    private final RunningFile running;
    private final ImportDoor imports;
    private final RebuildRun rebuilds;
    private final LogRun log;

    LocalTasks(RunningFile running, ImportDoor imports, RebuildRun rebuilds, LogRun log) {
        this.running = running;
        this.imports = imports;
        this.rebuilds = rebuilds;
        this.log = log;
    }

    @PostMapping("/import")
    void importFolder(
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @RequestParam("folder") String folder,
            HttpServletResponse response)
            throws IOException {
        admit(token);
        Lines lines = Lines.to(response);
        try {
            imports.importFolder(new Caller.System("import"), Path.of(folder), new ImportAsLines(lines));
        } catch (ImportStopped e) {
            lines.fail(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // By its type alone: messages of a database hold values of rows.
            lines.fail(e.getClass().getName());
        }
    }

    @PostMapping("/rebuild")
    void rebuild(
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @RequestParam(name = "model", required = false) @Nullable String model,
            @RequestParam(name = "verify", defaultValue = "false") boolean verify,
            HttpServletResponse response)
            throws IOException {
        admit(token);
        Lines lines = Lines.to(response);
        if (verify) {
            rebuilds.verify(lines::say);
        } else {
            rebuilds.rebuild(model, lines::say);
        }
    }

    @PostMapping("/verify")
    void verify(
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @RequestParam(name = "noted", defaultValue = "") String noted,
            HttpServletResponse response)
            throws IOException {
        admit(token);
        Lines lines = Lines.to(response);
        if (log.verify(noted, lines::say)) {
            rebuilds.verify(lines::say);
        }
    }

    @PostMapping("/export")
    void export(
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @RequestParam("file") String file,
            @RequestParam(name = "keys", required = false) @Nullable String keys,
            HttpServletResponse response)
            throws IOException {
        admit(token);
        log.export(Path.of(file), Optional.ofNullable(keys).map(Path::of), Lines.to(response)::say);
    }

    private void admit(@Nullable String token) {
        if (!running.isToken(token)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static final class ImportAsLines implements ImportListener {

        private static final int STEPS = 20;

        private final Lines lines;
        private final ImportTexts texts = ImportTexts.of(Locale.getDefault());
        private int lastStep = -1;

        private ImportAsLines(Lines lines) {
            this.lines = lines;
        }

        @Override
        public void progressed(ImportProgress progress) {
            int step = (int) (progress.share() * STEPS);
            if (step != lastStep) {
                lastStep = step;
                lines.say((int) (progress.share() * 100) + " %  " + texts.phase(progress.phase()) + ' '
                        + progress.done() + '/' + progress.total());
            }
        }

        @Override
        public void broken(BrokenRow row) {
            lines.say(texts.broken(row));
        }

        @Override
        public void knownAlready() {
            lines.say(texts.knownAlready());
        }

        @Override
        public void finished(ImportSummary summary) {
            lines.say(summary.line());
        }
    }
}
