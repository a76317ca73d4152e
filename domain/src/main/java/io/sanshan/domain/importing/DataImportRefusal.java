package io.sanshan.domain.importing;

import io.sanshan.domain.shared.RefusalCode;

/** Why an import says no. */
public enum DataImportRefusal implements RefusalCode {
    /** It was finished before. */
    ALREADY_FINISHED
}
