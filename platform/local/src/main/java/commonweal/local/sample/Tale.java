package commonweal.local.sample;

/** A piece of the sample that is told in one go, and told again when it was cut short. */
sealed interface Tale permits Story, Occasion {

    /** The same in every run, and no other tale's: what has been told is remembered by it. */
    int number();
}
