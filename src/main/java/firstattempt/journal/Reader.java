package firstattempt.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import firstattempt.family.Family;
import firstattempt.theme.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Who reads a journal, and the one rule for what of it is there for them. Whatever asks
 * the database for entries adds the reader's condition.
 *
 * @param familyId whose journal
 * @param accountId the caregiver, for what is theirs alone; null for a coach
 * @param share what a coach was given; null for a caregiver
 */
public record Reader(UUID familyId, @Nullable UUID accountId, @Nullable Share share) {

	/**
	 * A caregiver of the family.
	 * @param family whose journal
	 * @param accountId who reads
	 * @return the reader
	 */
	public static Reader caregiver(Family family, UUID accountId) {
		return new Reader(family.id(), accountId, null);
	}

	/**
	 * A coach.
	 * @param familyId whose journal
	 * @param share what they were given
	 * @return the reader
	 */
	public static Reader coach(UUID familyId, Share share) {
		return new Reader(familyId, null, share);
	}

	/**
	 * What a row of mistake_episode has to meet to be there for this reader.
	 * @param alias what the row is called in the query
	 * @return the condition, beginning with " and"
	 */
	public Condition episodes(String alias) {
		List<Object> values = new ArrayList<>();
		if (this.share == null) {
			values.add(this.accountId);
			return new Condition(" and (%1$s.privacy = 'FAMILY' or %1$s.author_id = ?)".formatted(alias), values);
		}
		return new Condition(" and %1$s.deleted_at is null and %1$s.privacy = 'FAMILY' and %1$s.sharing <> 'HELD_BACK'"
			.formatted(alias) + about(alias, "occurred_at", this.share, values), values);
	}

	/**
	 * What a row of win has to meet to be there for this reader.
	 * @param alias what the row is called in the query
	 * @return the condition, beginning with " and" where there is one
	 */
	public Condition wins(String alias) {
		List<Object> values = new ArrayList<>();
		return (this.share == null) ? new Condition("", values)
				: new Condition(
						" and %s.deleted_at is null".formatted(alias) + about(alias, "occurred_at", this.share, values),
						values);
	}

	/**
	 * What a row has to meet that is about a child from some moment on.
	 * @param alias what the row is called in the query
	 * @param moment its column with the moment
	 * @return the condition, beginning with " and" where there is one
	 */
	public Condition about(String alias, String moment) {
		List<Object> values = new ArrayList<>();
		return (this.share == null) ? new Condition("", values)
				: new Condition(about(alias, moment, this.share, values), values);
	}

	/**
	 * What a row has to meet that is about a child or, where it names none, about the
	 * whole family. The whole family is shared with every coach, from the day on from
	 * which all of the coach's children are.
	 * @param alias what the row is called in the query
	 * @param moment its column with the moment
	 * @return the condition, beginning with " and" where there is one
	 */
	public Condition aboutFamily(String alias, String moment) {
		List<Object> values = new ArrayList<>();
		if (this.share == null) {
			return new Condition("", values);
		}
		StringBuilder sql = children(alias, moment, this.share, values);
		this.share.children().values().stream().max(Comparator.naturalOrder()).ifPresent((from) -> {
			sql.append(" or %1$s.child_id is null and %1$s.%2$s >= ?".formatted(alias, moment));
			values.add(from.atOffset(ZoneOffset.UTC));
		});
		return new Condition(any(sql), values);
	}

	/**
	 * What a row of entry_word has to meet: a coach finds nothing by words that they may
	 * not read.
	 * @param alias what the row is called in the query
	 * @return the condition, beginning with " and" where there is one
	 */
	public Condition words(String alias) {
		return (this.share == null) ? new Condition("", List.of())
				: new Condition(" and %s.reach <= ?".formatted(alias), List.of(this.share.reach().ordinal()));
	}

	/**
	 * What a row of episode_thread has to meet for its name to be there: it has it from
	 * one of its entries, so a coach reads it only where all of them are there.
	 * @param alias what the row is called in the query
	 * @return the condition, beginning with " and" where there is one
	 */
	public Condition names(String alias) {
		if (this.share == null) {
			return new Condition("", List.of());
		}
		Condition there = episodes("named");
		return new Condition((" and not exists (select 1 from thread_episode n join mistake_episode named"
				+ " on named.id = n.episode_id where n.thread_id = %s.id and not (1 = 1%s))")
			.formatted(alias, there.sql()), there.values());
	}

	/**
	 * Which signs of a row of mistake_episode are there for this reader.
	 * @param alias what the row is called in the query
	 * @return the column
	 */
	public String signs(String alias) {
		return alias + ((this.share == null) ? ".signs"
				: this.share.childsWords() ? ".signs_of_childs_words" : ".signs_of_words");
	}

	/**
	 * Whether texts may be searched at all.
	 * @return false for a coach who was given no texts
	 */
	boolean searches() {
		return this.share == null || this.share.words();
	}

	/**
	 * What is left of a text for this reader.
	 * @param text a text that is not the child's own
	 * @return the text, or an empty one
	 */
	public String text(String text) {
		return (this.share == null) ? text : this.share.text(text);
	}

	private static String about(String alias, String moment, Share share, List<Object> values) {
		return any(children(alias, moment, share, values));
	}

	private static StringBuilder children(String alias, String moment, Share share, List<Object> values) {
		StringBuilder sql = new StringBuilder();
		share.children().forEach((child, from) -> {
			sql.append(sql.isEmpty() ? "" : " or ")
				.append("%1$s.child_id = ? and %1$s.%2$s >= ?".formatted(alias, moment));
			values.add(child);
			values.add(from.atOffset(ZoneOffset.UTC));
		});
		return sql;
	}

	private static String any(CharSequence conditions) {
		return conditions.isEmpty() ? " and 1 = 0" : " and (" + conditions + ")";
	}

	/**
	 * What a coach was given. What it lets through of an episode is decided here, as the
	 * conditions above decide which episodes there are.
	 *
	 * @param children the children with the day from which on their entries may be read
	 * @param childsWords whether the child's own words may be read, and whatever was
	 * found in them
	 * @param words whether any free text may be read
	 */
	public record Share(Map<UUID, Instant> children, boolean childsWords, boolean words) {

		/** Whether there is such a thought for this coach, with or without its text. */
		boolean lets(Reflection reflection) {
			return !reflection.familyOnly() && (this.childsWords || reflection.voice() != Voice.CHILD);
		}

		/** What is left of a text. */
		String text(String text) {
			return this.words ? text : "";
		}

		Reach reach() {
			return this.childsWords ? Reach.CHILDS_WORDS : Reach.WORDS;
		}

	}

	/**
	 * How far a word or a theme of an entry goes; in the order from far to near, which is
	 * how it is kept.
	 */
	enum Reach {

		/** To whoever may read the pattern. */
		PATTERN,
		/** To whoever may read the texts. */
		WORDS,
		/** To whoever may read the child's own words. */
		CHILDS_WORDS,
		/** Not beyond the family. */
		FAMILY

	}

	/**
	 * A part of a query.
	 *
	 * @param sql the text
	 * @param values its parameters in their order
	 */
	public record Condition(String sql, List<Object> values) {
	}

}
