package commonweal.web.cases;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.services.Notebook;
import commonweal.web.services.Refusal;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedIn;

/** Where a manager puts a text without a person in the place of one that tells of them. */
@Controller
class NoteRedaction {

    private static final String ONE = "/cases/{id}/notes/{noteId}/redact";
    private static final List<Field> FIELDS = List.of(Field.prose("text", "What is to stand there instead")
            .hint("The same without whoever is not to be known any more. What stands there now is gone for ever.")
            .required("Enter what is to stand there"));

    private final Notebook notebook;

    NoteRedaction(Notebook notebook) {
        this.notebook = notebook;
    }

    @GetMapping(ONE)
    ModelAndView ask(SignedIn user, @PathVariable String id, @PathVariable String noteId) {
        requireManager(user);
        Notebook.Note note = notebook.of(user, id).stream().filter(one -> one.id().equals(noteId)).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_KNOWN, "", "There is no such note."));
        return page(id, noteId, Form.suggesting(FIELDS, Map.of("text", note.text()))).show();
    }

    @PostMapping(ONE)
    ModelAndView redact(SignedIn user, @PathVariable String id, @PathVariable String noteId,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        requireManager(user);
        Form form = Form.sent(FIELDS, entered);
        return Sending.of(page(id, noteId, form), request, () -> {
            notebook.redact(user, id, noteId, form.value("text"));
            return new Sending.Done("/cases/" + id, "The other text stands there now.");
        });
    }

    private static FormPage page(String id, String noteId, Form form) {
        return new FormPage("Put another text in its place", "Notes, diary and visits", "", "/cases/" + id,
                "/cases/%s/notes/%s/redact".formatted(id, noteId), "Put it there", null, form).warning();
    }

    private static void requireManager(SignedIn user) {
        if (!user.is(Role.CSU_MANAGER)) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "", "");
        }
    }
}
