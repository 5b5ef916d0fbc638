/** Stores the links that let residents see how far their report has come. */
@NullMarked
package commonweal.intake.progress.mongo;

import org.jspecify.annotations.NullMarked;
