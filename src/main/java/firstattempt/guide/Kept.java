package firstattempt.guide;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;

import firstattempt.family.Child;
import firstattempt.family.Family;
import org.jspecify.annotations.Nullable;

/**
 * A kept decision as a page shows it.
 *
 * @param id which
 * @param child about whom
 * @param author who kept it, or null if they have left
 * @param day when, by the family's clock
 * @param question what was asked
 * @param outcome what was answered
 * @param neverCame whether it has not come
 * @param episode what was written of it since, or null
 */
record Kept(UUID id, Child child, @Nullable String author, ZonedDateTime day, Question question, Outcome outcome,
		boolean neverCame, @Nullable UUID episode) {

	static Kept of(Decision decision, Family family, Map<UUID, String> names, Map<UUID, UUID> begun) {
		UUID author = decision.authorId();
		return new Kept(decision.id(), family.child(decision.childId()), (author != null) ? names.get(author) : null,
				decision.keptAt().atZone(family.timeZone()),
				new Question(decision.situation(), decision.aboutToHappen(), decision.answers()), decision.outcome(),
				decision.neverCame(), begun.get(decision.id()));
	}

	/**
	 * Whether it may still become an episode.
	 * @return true if nothing was written of it, and the child is written about
	 */
	public boolean open() {
		return this.episode == null && !this.neverCame && !this.child.archived();
	}

}
