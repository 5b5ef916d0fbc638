package commonweal.intake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Listens to what the service asks of its store. */
public class StoreCommands implements CommandListener {

    private final List<String> commands = new CopyOnWriteArrayList<>();

    @Bean
    MongoClientSettingsBuilderCustomizer listening() {
        return settings -> settings.addCommandListener(this);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        commands.add(event.getCommandName() + " on " + Thread.currentThread());
    }

    /** Forgets what was asked before. */
    public void forget() {
        commands.clear();
    }

    /** What threads that serve requests asked. */
    public List<String> byRequests() {
        return commands.stream().filter(command -> command.contains("tomcat-handler"))
                .map(command -> command.substring(0, command.indexOf(' '))).toList();
    }
}
