package commonweal.messaging;

/** The points between two steps at which tests let an instance crash; nothing happens there otherwise. */
interface Steps {

    Steps NONE = point -> {
    };

    enum Point {
        BEFORE_SAVE, AFTER_SAVE, BEFORE_SEND, AFTER_SEND, AFTER_ACKNOWLEDGE, AFTER_CLEAR, BEFORE_APPLY, AFTER_APPLY, AFTER_COMMIT
    }

    void reached(Point point);
}
