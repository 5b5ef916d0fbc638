package commonweal.web.services;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import commonweal.web.signin.SignedIn;

/** All answers that are remembered here, to be forgotten together when a partnership changes how it works. */
final class Memory {

    private final List<Remembered<?>> answers = new CopyOnWriteArrayList<>();

    /** Room for one more answer. */
    <T> Remembered<T> answer() {
        Remembered<T> answer = new Remembered<>();
        answers.add(answer);
        return answer;
    }

    /** Whoever changes something is to see it changed at once; other instances ask again within a minute. */
    void forget(SignedIn user) {
        answers.forEach(answer -> answer.forget(user));
    }
}
