/** What a person or a program wrote, understood: days, moments, numbers. */
@NullMarked
package parley.app.given;

import org.jspecify.annotations.NullMarked;
