package guardfixtures.unmarked;

/** In a package that does not say what may be null. */
final class NothingSaid {

    private NothingSaid() {}
}
