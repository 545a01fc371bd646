package firstattempt.guide;

import firstattempt.journal.Situation;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the guide about.
 *
 * @param situation what is about to slip, if told
 * @param aboutToHappen what is about to happen, in a line, or an empty text
 * @param answers what there is to weigh
 */
public record Question(@Nullable Situation situation, String aboutToHappen, Answers answers) {
}
