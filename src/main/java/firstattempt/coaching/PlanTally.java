package firstattempt.coaching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import firstattempt.journal.Reader;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often the plans that a family has now met their chance, and how often they kicked
 * in. Only chances at episodes that are there for the reader count.
 */
@Component
class PlanTally {

	private final JdbcClient jdbc;

	PlanTally(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Counts for several families with one statement.
	 * @param readers who reads which journal
	 * @return the counts by family; none where there was no chance
	 */
	Map<UUID, Count> of(Collection<Reader> readers) {
		Map<UUID, Count> counts = new HashMap<>();
		if (readers.isEmpty()) {
			return counts;
		}
		List<Object> values = new ArrayList<>();
		StringBuilder sql = new StringBuilder();
		for (Reader reader : readers) {
			Reader.Condition there = reader.episodes("e");
			sql.append(sql.isEmpty() ? "" : " union all ")
				.append("select e.family_id, count(*) as chances, ")
				.append("sum(case when c.outcome = 'FIRED' then 1 else 0 end) as fired from plan_chance c ")
				.append("join plan_card p on p.id = c.plan_id join mistake_episode e on e.id = c.episode_id ")
				.append("where c.family_id = ? and c.outcome <> 'NO_CHANCE' and p.retired_at is null and e.deleted_at is null")
				.append(there.sql())
				.append(" group by e.family_id");
			values.add(reader.familyId());
			values.addAll(there.values());
		}
		this.jdbc.sql(sql.toString()).params(values).query((row) -> {
			Count count = new Count(row.getLong("fired"), row.getLong("chances"));
			counts.put(row.getObject("family_id", UUID.class), count);
		});
		return counts;
	}

	/**
	 * A count of chances.
	 *
	 * @param fired how often a plan kicked in
	 * @param chances of how many chances
	 */
	record Count(long fired, long chances) {
	}

}
