package commonweal.local;

/** What {@code --help} prints. */
final class Help {

    static final String TEXT = """
                               Commonweal on one machine: a Kafka broker, a document store, an issuer and all services in one process.

                               Commands
                                 (none)                      start everything, stay until Ctrl-C
                                 import police-uk FILE...    send street-level CSV files to the running installation
                                 remove-sample               erase the invented reports that the first start brought in
                                 stop [SERVICE]              stop one service of the running installation, or all of it
                                 start SERVICE               start a stopped service again

                               Options
                                 --data=FOLDER               where everything is kept (data)
                                 --no-sample                 start without invented reports
                                 --port-offset=N             add N to every port
                                 --web-port=N                one port; also --case-intake-port, --risk-assessment-port, --tasking-port,
                                                             --plan-metrics-port, --identity-port, --kafka-port, --mongo-port;
                                                             0 takes any free one
                                 --partnership=CODE          import: for which partnership (the API client's own)

                               Services
                                 casework-web, case-intake, risk-assessment, tasking, plan-metrics, identity
                               """;

    private Help() {}
}
