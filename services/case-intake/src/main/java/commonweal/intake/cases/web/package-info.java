/** Cases over HTTP. */
@NullMarked
package commonweal.intake.cases.web;

import org.jspecify.annotations.NullMarked;
