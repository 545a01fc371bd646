package firstattempt.journal;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An episode in a line.
 *
 * @param id which
 * @param childId about whom
 * @param title a few words, or an empty text
 * @param situation what slipped
 */
public record Slip(UUID id, UUID childId, String title, @Nullable Situation situation) {
}
