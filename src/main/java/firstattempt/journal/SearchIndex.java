package firstattempt.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the words of every entry in a table, so that search is the same on every
 * database. The situation and the themes of an episode stand among its words, so that
 * they are found as quickly, however long the journal and however rare they are.
 */
@Component
class SearchIndex {

	private static final String INSERT = "insert into entry_word (entry_id, word, family_id, occurred_at) values (?, ?, ?, ?)";

	private final JdbcTemplate jdbc;

	SearchIndex(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A situation or a theme as it stands among the words. No word of a text begins so.
	 * @param answer the situation or theme
	 * @return its term
	 */
	static String term(Enum<?> answer) {
		return "#" + answer.name();
	}

	void put(MistakeEpisode episode) {
		Set<String> words = new LinkedHashSet<>();
		episode.themes().forEach((theme) -> words.add(term(theme)));
		Situation situation = episode.story().situation();
		if (situation != null) {
			words.add(term(situation));
		}
		episode.passages().forEach((passage) -> words.addAll(Words.of(passage.text())));
		put(episode.id(), episode.familyId(), episode.story().occurredAt(), words);
	}

	void put(Win win) {
		put(win.id(), win.familyId(), win.occurredAt(), Words.of(win.text()));
	}

	void remove(Collection<UUID> entries) {
		this.jdbc.batchUpdate("delete from entry_word where entry_id = ?",
				entries.stream().map((id) -> new Object[] { id }).toList());
	}

	void removeAllOf(UUID childId) {
		this.jdbc.update("""
				delete from entry_word where entry_id in
				(select id from mistake_episode where child_id = ? union all select id from win where child_id = ?)""",
				childId, childId);
	}

	private void put(UUID id, UUID familyId, Instant occurredAt, Set<String> words) {
		this.jdbc.update("delete from entry_word where entry_id = ?", id);
		OffsetDateTime day = occurredAt.atOffset(ZoneOffset.UTC);
		List<Object[]> rows = words.stream().map((word) -> new Object[] { id, word, familyId, day }).toList();
		this.jdbc.batchUpdate(INSERT, rows);
	}

}
