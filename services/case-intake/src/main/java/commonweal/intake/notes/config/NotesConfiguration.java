package commonweal.intake.notes.config;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import commonweal.intake.caseparts.messaging.ErasedWithCase;
import commonweal.intake.caseparts.mongo.CaseParts;
import commonweal.intake.notes.Notebook;
import commonweal.intake.notes.mongo.NotebookDocuments;
import commonweal.messaging.AggregateStores;

/** The notes of a case are a part of its file. */
@Configuration(proxyBeanMethods = false)
class NotesConfiguration {

    @Bean
    CaseParts<Notebook> notebooks(AggregateStores stores) {
        return new CaseParts<>(stores, new NotebookDocuments(), List.of());
    }

    @Bean
    ErasedWithCase<Notebook> notebookErasedWithCase(CaseParts<Notebook> notebooks) {
        return new ErasedWithCase<>(notebooks);
    }
}
