package commonweal.tasking;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service answered. */
public record Answer(int status, String etag, String text) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers().firstValue("ETag").orElse(""), response.body());
    }

    public JsonNode json() {
        return JSON.readTree(text);
    }

    public String id() {
        return get("id");
    }

    public String get(String field) {
        return json().path(field).asString("");
    }

    public List<JsonNode> items() {
        return StreamSupport.stream(json().path("items").spliterator(), false).toList();
    }

    public List<String> items(String field) {
        return items().stream().map(item -> item.path(field).asString("")).toList();
    }

    /** A field of every element of a list. */
    public List<String> list(String list, String field) {
        return StreamSupport.stream(json().path(list).spliterator(), false)
                .map(element -> element.path(field).asString("")).toList();
    }

    public Answer expect(int expected) {
        assertThat(status).as(text).isEqualTo(expected);
        return this;
    }

    public void expectProblem(int expected, String code) {
        expect(expected);
        assertThat(get("code")).as(text).isEqualTo(code);
        assertThat(get("detail")).isNotBlank().doesNotContain("Exception", "\n");
    }
}
