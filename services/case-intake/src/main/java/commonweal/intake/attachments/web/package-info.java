/** Files over HTTP: a file is a request's body as it is. */
@NullMarked
package commonweal.intake.attachments.web;

import org.jspecify.annotations.NullMarked;
