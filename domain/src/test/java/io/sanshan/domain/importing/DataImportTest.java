package io.sanshan.domain.importing;

import io.sanshan.domain.ids.ImportId;
import io.sanshan.domain.importing.DataImportCommand.FinishDataImport;
import io.sanshan.domain.importing.DataImportCommand.StartDataImport;
import io.sanshan.domain.importing.DataImportEvent.DataImportFinished;
import io.sanshan.domain.importing.DataImportEvent.DataImportStarted;
import io.sanshan.domain.shared.AggregateScenario;
import org.junit.jupiter.api.Test;

class DataImportTest {

    private static final ImportId SPRING = ImportId.named("spring");

    @Test
    void starts() {
        nothingYet().when(new StartDataImport(SPRING)).records(new DataImportStarted(SPRING));
    }

    @Test
    void finishesWithWhatItRead() {
        nothingYet()
                .started()
                .when(new FinishDataImport(SPRING, 100, 3))
                .records(new DataImportFinished(SPRING, 100, 3));
    }

    @Test
    void finishesOnce() {
        nothingYet()
                .started()
                .finished()
                .when(new FinishDataImport(SPRING, 100, 3))
                .refuses(DataImportRefusal.ALREADY_FINISHED);
    }

    private static Situation nothingYet() {
        return new Situation();
    }

    private static final class Situation extends AggregateScenario<Situation> {

        private Situation() {
            super(DataImport.class);
        }

        private Situation started() {
            return given(new DataImportStarted(SPRING));
        }

        private Situation finished() {
            return given(new DataImportFinished(SPRING, 100, 3));
        }
    }
}
