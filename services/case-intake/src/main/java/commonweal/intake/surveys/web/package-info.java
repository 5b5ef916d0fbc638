/** Surveys over HTTP, for officers and for residents. */
@NullMarked
package commonweal.intake.surveys.web;

import org.jspecify.annotations.NullMarked;
