/**
 * Files, folders, JSON lines and pages become {@link parley.domain.Report}s. What cannot be read
 * becomes a {@link parley.domain.Failure}.
 */
@NullMarked
package parley.pipeline.read;

import org.jspecify.annotations.NullMarked;
