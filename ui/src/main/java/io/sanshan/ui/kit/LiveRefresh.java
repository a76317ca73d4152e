package io.sanshan.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.application.shared.ReadModelChanges.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps an open screen up to date: pings are gathered for a moment, then it reads once, and it stops with the screen. */
public final class LiveRefresh {

    private static final long GATHERED_MS = 250;

    private LiveRefresh() {}

    /**
     * Runs the refresh when the screen is attached, and in the screen's own turn whenever one of the read models changed. It
     * listens before it reads, so that nothing is missed between the two: a screen need not read elsewhere.
     */
    public static void on(Component screen, ReadModelChanges changes, Runnable refresh, String... readModels) {
        screen.addAttachListener(attached -> {
            UI ui = attached.getUI();
            AtomicBoolean waiting = new AtomicBoolean();
            Executor later = CompletableFuture.delayedExecutor(GATHERED_MS, TimeUnit.MILLISECONDS);
            List<Subscription> subscriptions = new ArrayList<>();
            for (String readModel : readModels) {
                subscriptions.add(changes.listen(readModel, () -> {
                    if (waiting.compareAndSet(false, true)) {
                        later.execute(() -> {
                            waiting.set(false);
                            run(ui, screen, refresh);
                        });
                    }
                }));
            }
            refresh.run();
            screen.addDetachListener(detached -> {
                detached.unregisterListener();
                subscriptions.forEach(Subscription::close);
            });
        });
    }

    /**
     * Runs the refresh once more after a while, in the screen's own turn and only if somebody still looks at it: for what changes
     * without a ping, such as how far something is.
     */
    public static void again(Component screen, Duration after, Runnable refresh) {
        screen.getUI().ifPresent(ui -> CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> run(ui, screen, refresh)));
    }

    private static void run(UI ui, Component screen, Runnable refresh) {
        try {
            ui.access(() -> {
                if (screen.isAttached()) {
                    refresh.run();
                }
            });
        } catch (UIDetachedException gone) {
            // The person left between ping and refresh; there is nobody to show anything to.
        }
    }
}
