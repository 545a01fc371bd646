package firstattempt.brief;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import firstattempt.journal.Journal;
import firstattempt.journal.Reader;
import firstattempt.journal.Win;
import firstattempt.sharing.Shared;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a brief is made of, through the rule of its reader. */
@Component
class BriefFacts {

	private final Journal journal;

	private final JdbcClient jdbc;

	BriefFacts(Journal journal, JdbcClient jdbc) {
		this.journal = journal;
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	Facts of(Shared shared, Instant now) {
		Reader reader = shared.reader();
		Instant from = now.minus(Brief.BEFORE);
		return new Facts(this.journal.episodes(reader, from, now.plusSeconds(1)).stream().map(Slip::of).toList(),
				this.journal.wins(reader, from, now.plusSeconds(1)).stream().map(Win::occurredAt).toList(),
				plan(shared), threads(shared), now);
	}

	/** The newest plan that is in use and was made in the time that is shared. */
	private Facts.@Nullable Plan plan(Shared shared) {
		Reader reader = shared.reader();
		List<Object> values = new ArrayList<>(List.of(reader.familyId()));
		StringBuilder children = new StringBuilder();
		if (reader.share() != null) {
			reader.share().children().forEach((child, from) -> {
				children.append(children.isEmpty() ? "" : " or ").append("p.child_id = ? and p.created_at >= ?");
				values.add(child);
				values.add(from.atOffset(ZoneOffset.UTC));
			});
		}
		if (children.isEmpty()) {
			return null;
		}
		return this.jdbc.sql(
				"select p.id, p.if_text, p.then_text from plan_card p where p.family_id = ? and p.retired_at is null and ("
						+ children + ") order by p.created_at desc, p.id desc fetch first 1 rows only")
			.params(values)
			.query((row, number) -> plan(row, shared))
			.optional()
			.orElse(null);
	}

	private Facts.Plan plan(ResultSet row, Shared shared) throws SQLException {
		Map<String, List<UUID>> outcomes = new LinkedHashMap<>();
		Reader.Condition condition = shared.reader().episodes("e");
		List<Object> values = new ArrayList<>(List.of(row.getObject("id", UUID.class)));
		values.addAll(condition.values());
		this.jdbc
			.sql("select c.outcome, e.id from plan_chance c join mistake_episode e on e.id = c.episode_id"
					+ " where c.plan_id = ? and e.deleted_at is null" + condition.sql()
					+ " order by e.occurred_at desc, e.id desc")
			.params(values)
			.query((chance) -> {
				outcomes.computeIfAbsent(chance.getString("outcome"), (outcome) -> new ArrayList<>())
					.add(chance.getObject("id", UUID.class));
			});
		return new Facts.Plan(shared.words() ? row.getString("if_text") : "",
				shared.words() ? row.getString("then_text").replaceAll("[.\\s]+$", "") : "",
				outcomes.getOrDefault("FIRED", List.of()), outcomes.getOrDefault("NOT_FIRED", List.of()));
	}

	private List<Facts.Thread> threads(Shared shared) {
		Reader.Condition condition = shared.reader().episodes("e");
		List<Object> values = new ArrayList<>(List.of(shared.reader().familyId()));
		values.addAll(condition.values());
		Map<UUID, Facts.Thread> threads = new LinkedHashMap<>();
		this.jdbc.sql("select t.id as thread_id, t.name, e.id, e.occurred_at from episode_thread t"
				+ " join thread_episode x on x.thread_id = t.id join mistake_episode e on e.id = x.episode_id"
				+ " where t.family_id = ? and e.deleted_at is null" + condition.sql() + " order by e.occurred_at, e.id")
			.params(values)
			.query((row) -> {
				String name = shared.words() ? row.getString("name") : "";
				threads
					.computeIfAbsent(row.getObject("thread_id", UUID.class),
							(id) -> new Facts.Thread(name, new ArrayList<>()))
					.episodes()
					.add(row.getObject("id", UUID.class));
			});
		return List.copyOf(threads.values());
	}

}
