package parley.pipeline.annotate;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import parley.domain.Edtf;
import parley.domain.Span;

/**
 * Words that name a time.
 *
 * @param span the words ("Friday and Saturday", "early next week")
 * @param sentence the index of the sentence they stand in
 * @param expression what they say by themselves
 * @param resolved the days they mean, given the report's day of publication; null when they cannot
 *     be resolved, and always for a mere duration ("for two hours")
 */
public record TimeMention(
    Span span, int sentence, TimeExpression expression, @Nullable Edtf resolved)
    implements Serializable {}
