package commonweal.benchmarks;

/** The same load on either pipe, the one right after the other. */
record Turn(Measured bare, Measured commonweal) {

    /** Reports that Commonweal counts for one that the bare pipe counts. */
    double ratio() {
        return commonweal.countedPerSecond() / bare.countedPerSecond();
    }

    String rows() {
        return bare.row() + commonweal.row();
    }
}
