/**
 * The pages of the web desk: what they show, and the templates that they share with the HTML page.
 */
@NullMarked
package parley.publish.web;

import org.jspecify.annotations.NullMarked;
