/**
 * Reports that come back: by the same person, household or place. Each report leaves traces, hashed; what shares a trace is
 * alike. Start reading at {@link commonweal.intake.repeats.Traces}.
 */
@NullMarked
package commonweal.intake.repeats;

import org.jspecify.annotations.NullMarked;
