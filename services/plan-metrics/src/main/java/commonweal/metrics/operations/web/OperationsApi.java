package commonweal.metrics.operations.web;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import commonweal.http.Caller;
import commonweal.http.Role;
import commonweal.messaging.Operations;
import commonweal.messaging.QuarantinedKey;
import commonweal.messaging.RebuildProgress;
import commonweal.messaging.Replay;

/** Rebuilds of the figures from the log, and events that could not be handled; for operators alone. */
@RestController
@RequestMapping("/operations")
class OperationsApi {

    private final Operations operations;

    OperationsApi(Operations operations) {
        this.operations = operations;
    }

    record Items<T>(List<T> items) {}

    @GetMapping("/rebuilds")
    Items<RebuildProgress> rebuilds(Caller caller) {
        caller.require(Role.OPERATOR);
        return new Items<>(operations.rebuilds());
    }

    @PostMapping("/rebuilds/{projection}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildProgress rebuild(@PathVariable String projection, Caller caller) {
        caller.require(Role.OPERATOR);
        return operations.rebuild(projection);
    }

    @GetMapping("/quarantine")
    Items<QuarantinedKey> quarantined(Caller caller) {
        caller.require(Role.OPERATOR);
        return new Items<>(operations.quarantined());
    }

    @PostMapping("/quarantine/replays")
    Replay replay(@RequestParam String id, Caller caller) {
        caller.require(Role.OPERATOR);
        return operations.replay(id);
    }
}
