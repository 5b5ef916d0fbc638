package commonweal.metrics.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import commonweal.metrics.plans.config.PlanShelf;
import commonweal.metrics.statements.Finding;

import static org.assertj.core.api.Assertions.assertThat;

/** Every inconsistency that is known in the partnerships' own papers, caught by the audit. */
class SeedInconsistenciesTest {

    private static final List<Finding> FINDINGS = new PlanShelf(
            List.of("plans/sevenoaks-2011-12.yaml", "plans/sevenoaks-2014-15.yaml", "plans/thanet-2014-15.yaml",
                    "plans/kent-2011-14.yaml", "plans/seed-papers-without-a-plan.yaml"),
            Optional.empty()).read(LocalDate.of(2026, 11, 21)).plans().stream()
            .flatMap(plan -> PlanAudit.of(plan).stream()).toList();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            // the plan for 2011-12
            "page 7, graffiti            | wrong-base       | (88 - 139) / 139 = -36.7%",
            "page 11, how safe people feel by day | duplicate | 'very safe or safe' is there more than once",
            "page 11, how safe people feel after dark | sum  | 69 + 11 = 80%, so 20% are not stated",
            "success measures, vehicle   | duplicate        | 'theft from motor vehicle'",
            "success measures, burglary  | several-targets  | 'to be set at year end' and '5% reduction'",
            "success measures, burglary  | several-names    | domestic and as dwelling",
            "action 2.1, Power           | impossible-date  | March 2011 is before the plan's year 2011-12",
            "success measures, repeat    | ends-later       | March 2013 is after the plan's year 2011-12",
            "success measures, repeat    | other-base       | repeat incidents are measured against a number of repeat victims",
            "success measures, victimisation | no-target    | no target is set",
            "measure sm-05               | no-target        | no target is set",
            "page 7, reports to the ASB  | unclear-base     | as the later number it means 193 before, as the earlier one 238 after",
            "pages 7 and 10              | same-figure      | 73% is given for anti-social behaviour as a priority and for burglary",
            "contents and page 3         | several-names    | 16 and as 17",
            "contents                    | count            | 8 priorities with a section of their own are stated and 7",
            "sections                    | count            | 8 priorities stand in 7 sections",
            "action 3.2                  | own-partner      | Community Safety Unit is lead and only partner",
            "action 4.5                  | no-partner       | no partner is named",
            "action 1.5                  | no-date          | ongoing",
            "action 6.3                  | no-date          | ongoing",
            "action 7.2                  | no-money         | nobody has the money",
            "action 4.7                  | ambiguous-date   | done by June 2011 or begun by June 2011",
            "actions 7.1 and 7.3         | ambiguous-date   | from September 2011 to March 2012 or by September 2011",
            "glossary and action 4.2     | several-names    | Environmental Visual Audit and as Environmental Audit",
            "abbreviations               | not-listed       | 'IBA'",
            "abbreviations               | not-listed       | 'Exec Group'",
            "abbreviations               | not-listed       | 'DVLA'",
            "abbreviations               | not-listed       | 'PCSO'",
            "abbreviations               | not-listed       | 'TFMV'",
            "abbreviations               | not-listed       | 'TOMV'",
            "glossary                    | not-listed       | 'CDAP' is not in the rest of the plan",
            "bodies in the actions       | not-listed       | 'KCC Children & Families' is not in the list of members",
            "addresses of members        | duplicate        | 'Croft House, Tonbridge'",
            "addresses of members        | duplicate        | 'London Road, Sevenoaks'",
            "bodies in the actions       | not-listed       | 'DVLA'",
            "bodies in the actions       | not-listed       | 'Highways'",
            "bodies in the actions       | not-listed       | 'Schools'",
            "bodies in the actions       | not-listed       | 'Local Children's Trust Board'",
            "bodies in the actions       | not-listed       | 'Crime Prevention Panel'",
            "tables of actions           | several-names    | the columns is given as",
            "contents                    | not-listed       | 'Partnership Structure' is not in the pages that hold something",
            "contents                    | not-listed       | 'Map of Sevenoaks District'",
            "text on vehicle crime       | markup           | '**' stands in",
            "membership                  | markup           | '<p>' stands in",
            "adoption                    | draft            | it is still a draft",
            "success measures, public    | misprint         | 'satisfied with service receive' is printed",
            "success measures, public    | misprint         | 'Feed back given'",
            "action 2.3                  | misprint         | 'front line practioners' is printed (expected: front-line practitioners)",
            "contents                    | misprint         | 'Terms Of References'",
            // the cabinet report on the plan for 2014-15
            "paragraph 2                 | misprint         | 'Crime 7 Disorder Act 1998' is printed, where 7 and & are one key",
            "financial implications      | misprint         | 'additional funding the PCC'",
            "strategic assessment        | span             | September 2012 to October 2013 is 14 months (expected: 12)",
            "adoption                    | late             | July 2014, 3 months after the year 2014-15 began",
            "appendices                  | not-listed       | Action Plan 2014-15",
            "measures                    | count            | 15 announced measures are stated and 0",
            // the county's agreement
            "section 1, approval         | late             | May 2011, 1 months after",
            "section 1, report           | late             | July 2011, 3 months after",
            "crosswalk                   | no-county-priority | perception leads to no priority of the county",
            "crosswalk                   | no-county-priority | young-people leads to no priority of the county",
            "crosswalk                   | no-district-priority | violent-crime",
            // the update for Thanet
            "section 2                   | numbering        | 2.5 comes after 2.1 (expected: 2.2)",
            "section 5                   | numbering        | 3.3 comes after 5.2 (expected: 5.3)",
            "paragraphs 3.3 and 5        | several-names    | adoption or amendment",
            "paragraphs 1.3              | several-names    | Working Party and as Working Group",
            "paragraphs 1.1              | several-names    | the list of responsible authorities",
            // the annual report for 2021-22, and a figure of the press
            "annual report 2021-22       | numbering        | 2 is there twice",
            "annual report 2021-22, appendix | not-listed   | Annual report 2021-22",
            "press, Kent                 | wrong-base       | = -15.5%"})
    void isCaught(String where, String code, String sentence) {
        assertThat(FINDINGS).anySatisfy(finding -> {
            assertThat(finding.where()).startsWith(where);
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.sentence()).contains(sentence);
        });
    }

    @Test
    void whatWasCheckedAndFoundRightIsNoFinding() {
        assertThat(FINDINGS).extracting(Finding::where).noneMatch(where -> where.startsWith("page 4")
                || where.startsWith("page 9") || where.startsWith("page 10,") || where.startsWith("page 15")
                || where.equals("priority burglary") || where.equals("priority domestic-abuse")
                || where.equals("action 1.5, mobile CCTV"));
    }
}
