package commonweal.local.installation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;

import commonweal.local.Failure;

/** Tells a running installation, from another process, to stop or start a part. */
public final class RemoteControl {

    private final Path data;

    public RemoteControl(Path data) {
        this.data = data;
    }

    /**
     * @param action {@code stop} or {@code start}
     * @param part the part, or nothing for the whole installation
     * @return what was done
     */
    public String send(String action, Optional<Part> part) {
        LocalFile.ControlAddress control = LocalFile.in(data).control();
        URI address = control.address().resolve("/" + action + part.map(p -> "/" + p.id()).orElse(""));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(address)
                    .header(Control.SECRET, control.secret()).POST(BodyPublishers.noBody()).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw Failure.notDone(answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw Failure.notDone("The installation in %s does not answer at %s (expected: it to run)".formatted(data,
                    control.address()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.notDone("Interrupted");
        }
    }
}
