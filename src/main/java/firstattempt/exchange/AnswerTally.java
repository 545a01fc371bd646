package firstattempt.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import firstattempt.journal.Reader;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much the families answered to what a coach wrote to them. */
@Component
public class AnswerTally {

	private final JdbcClient jdbc;

	AnswerTally(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Counts for several families with two statements: answers to remarks, and notes
	 * where something was said to a plan or to homework.
	 * @param coachId whose remarks and notes
	 * @param readers as whom the coach reads which journal, with the moment since which
	 * answers count, or null for all
	 * @return the counts by family; none where there was no answer
	 */
	public Map<UUID, Long> since(UUID coachId, Map<Reader, @Nullable Instant> readers) {
		Map<UUID, Long> counts = new HashMap<>();
		if (readers.isEmpty()) {
			return counts;
		}
		List<Object> values = new ArrayList<>(List.of(coachId));
		List<String> families = new ArrayList<>();
		readers.forEach((reader, since) -> {
			Reader.Condition there = reader.episodes("e");
			families.add("r.family_id = ? and a.written_at > ?" + there.sql());
			values.add(reader.familyId());
			values.add(utc(since));
			values.addAll(there.values());
		});
		add("select r.family_id, count(*) as answers from remark_answer a join remark r on r.id = a.remark_id"
				+ " join mistake_episode e on e.id = r.episode_id where r.coach_id = ? and e.deleted_at is null and ("
				+ String.join(" or ", families) + ") group by r.family_id", values, counts);
		values.subList(1, values.size()).clear();
		families.clear();
		readers.forEach((reader, since) -> {
			Reader.Condition there = reader.about("n", "written_at");
			families.add("n.family_id = ? and (n.answered_at > ? or (n.declined_at > ? or p.created_at > ?)"
					+ there.sql() + ")");
			values.addAll(List.of(reader.familyId(), utc(since), utc(since), utc(since)));
			values.addAll(there.values());
		});
		add("select n.family_id, count(*) as answers from session_note n left join plan_card p"
				+ " on p.family_id = n.family_id and p.capture_id = n.id where n.coach_id = ? and ("
				+ String.join(" or ", families) + ") group by n.family_id", values, counts);
		return counts;
	}

	private void add(String sql, List<Object> values, Map<UUID, Long> counts) {
		this.jdbc.sql(sql).params(values).query((row) -> {
			counts.merge(row.getObject("family_id", UUID.class), row.getLong("answers"), Long::sum);
		});
	}

	private static OffsetDateTime utc(@Nullable Instant since) {
		return ((since != null) ? since : Instant.EPOCH).atOffset(ZoneOffset.UTC);
	}

}
