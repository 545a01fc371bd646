package firstattempt.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the words of every entry in a table, so that search is the same on every
 * database. The situation and the themes of an episode stand among its words, so that
 * they are found as quickly, however long the journal and however rare they are. With
 * each word stands how far it goes, so that a coach finds nothing by what they may not
 * read.
 */
@Component
class SearchIndex {

	private static final String INSERT = "insert into entry_word (entry_id, word, family_id, occurred_at, reach) "
			+ "values (?, ?, ?, ?, ?)";

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
		put(episode.id(), episode.familyId(), episode.story().occurredAt(), episode.terms());
	}

	void put(Win win) {
		Map<String, Reader.Reach> words = new LinkedHashMap<>();
		Words.of(win.text()).forEach((word) -> words.put(word, Reader.Reach.WORDS));
		put(win.id(), win.familyId(), win.occurredAt(), words);
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

	private void put(UUID id, UUID familyId, Instant occurredAt, Map<String, Reader.Reach> words) {
		this.jdbc.update("delete from entry_word where entry_id = ?", id);
		OffsetDateTime day = occurredAt.atOffset(ZoneOffset.UTC);
		List<Object[]> rows = new ArrayList<>();
		words.forEach((word, reach) -> rows.add(new Object[] { id, word, familyId, day, reach.ordinal() }));
		this.jdbc.batchUpdate(INSERT, rows);
	}

}
