package commonweal.web.tasking;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

import commonweal.web.areas.AreaNames;
import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Paging;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.FieldWork;
import commonweal.web.services.Listing;
import commonweal.web.services.Service;
import commonweal.web.services.TaskCodes;
import commonweal.web.services.Tasking;
import commonweal.web.signin.SignedIn;

/** Joint operations, visual audits with their tasks, awareness days and training: asked for, and held. */
@Controller
class FieldWorkPages {

    private final FieldWork work;
    private final Tasking tasking;
    private final AreaNames areas;
    private final Panels panels;
    private final Words words;

    FieldWorkPages(FieldWork work, Tasking tasking, AreaNames areas, Panels panels, Words words) {
        this.work = work;
        this.tasking = tasking;
        this.areas = areas;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/field-work")
    String list(SignedIn user, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int page, Model model) {
        Panels.Page parts = panels.open();
        Panels.Asked<Listing<FieldWork.Operation>> asked = parts.ask(Service.TASKING,
                () -> work.operations(user, kind, Math.max(0, page)));
        Panels.Asked<TaskCodes> codes = parts.ask(Service.TASKING, () -> tasking.codes(user));
        Panel<Listing<FieldWork.Operation>> operations = asked.panel();
        String base = UriComponentsBuilder.fromPath("/field-work").queryParam("kind", "{kind}").encode()
                .buildAndExpand(kind).toUriString();
        model.addAttribute("operations", operations);
        model.addAttribute("paging", operations.map(list -> Paging.of(list, base)).getContent());
        model.addAttribute("codes", codes.panelOr(TaskCodes.NONE).or(TaskCodes.NONE));
        model.addAttribute("kind", kind);
        model.addAttribute("areas", areas.of(user));
        model.addAttribute("user", user);
        return "tasking/field-work";
    }

    @GetMapping("/field-work/{id:op-.+}")
    String one(SignedIn user, @PathVariable String id, Model model) {
        Panels.Page parts = panels.open();
        Panels.Asked<FieldWork.Operation> operation = parts.ask(Service.TASKING, () -> work.operation(user, id));
        Panels.Asked<TaskCodes> codes = parts.ask(Service.TASKING, () -> tasking.codes(user));
        Panels.Asked<List<Tasking.Group>> groups = parts.ask(Service.TASKING, () -> tasking.groups(user));
        FieldWork.Operation found = operation.needed();
        TaskCodes known = codes.panelOr(TaskCodes.NONE).or(TaskCodes.NONE);
        model.addAttribute("operation", found);
        model.addAttribute("title", words.label(known.operationKinds(), found.kind()));
        model.addAttribute("codes", known);
        model.addAttribute("areas", areas.of(user));
        model.addAttribute("groups", new Groups(groups.panel().or(List.of()), words));
        model.addAttribute("user", user);
        return "tasking/operation";
    }

    @GetMapping("/field-work/new")
    ModelAndView begin(SignedIn user) {
        MeetingPages.requireWorker(user);
        return newPage(Form.blank(forms(user).fresh())).show();
    }

    @PostMapping("/field-work/new")
    ModelAndView begin(SignedIn user, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        MeetingPages.requireWorker(user);
        Form form = Form.sent(forms(user).fresh(), entered);
        return Sending.of(newPage(form), request, () -> {
            String id = work.record(user, FieldWorkForms.fresh(form));
            return new Sending.Done("/field-work/" + id, "It is recorded.");
        });
    }

    @GetMapping("/field-work/{id}/{deed:hold|tasks}")
    ModelAndView form(SignedIn user, @PathVariable String id, @PathVariable String deed) {
        MeetingPages.requireWorker(user);
        FieldWork.Operation operation = work.operation(user, id);
        return page(deed, operation, Form.blank(forms(user).of(deed))).show();
    }

    @PostMapping("/field-work/{id}/{deed:hold|tasks}")
    ModelAndView send(SignedIn user, @PathVariable String id, @PathVariable String deed,
            @RequestParam(required = false) @Nullable Long version, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        MeetingPages.requireWorker(user);
        Form form = Form.sent(forms(user).of(deed), entered);
        return Sending.of(page(deed, work.operation(user, id), form), request, () -> {
            if (deed.equals("hold")) {
                work.hold(user, id, version, FieldWorkForms.held(form));
                return new Sending.Done("/field-work/" + id, "It is recorded as held.");
            }
            work.assign(user, id, version, FieldWorkForms.task(form));
            return new Sending.Done("/field-work/" + id, "The task is noted.");
        });
    }

    @PostMapping("/field-work/{id}/tasks/{task}/complete")
    ModelAndView complete(SignedIn user, @PathVariable String id, @PathVariable String task,
            HttpServletRequest request) {
        work.complete(user, id, task);
        return Sending.leave(request, new Sending.Done("/field-work/" + id, "The task is done."));
    }

    private FieldWorkForms forms(SignedIn user) {
        return new FieldWorkForms(tasking.codes(user), new Groups(tasking.groups(user), words).agencies());
    }

    private static FormPage newPage(Form form) {
        return new FormPage("Record field work", "", "Something that was held, or that is asked for and still to come.",
                "/field-work", "/field-work/new", "Record it", null, form);
    }

    private FormPage page(String deed, FieldWork.Operation operation, Form form) {
        Map<String, String> headings = Map.of("hold", "Record that it was held", "tasks", "Note a task");
        String heading = headings.getOrDefault(deed, "");
        String home = "/field-work/" + operation.id();
        return new FormPage(heading, words.code(operation.kind()), "", home, home + "/" + deed, heading,
                operation.version(), form);
    }
}
