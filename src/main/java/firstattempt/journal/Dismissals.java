package firstattempt.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

import firstattempt.family.Family;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a family does not want to see again: lines of the day's page, and offers. */
@Component
public class Dismissals {

	static final int LONGEST = 100;

	private final JdbcClient jdbc;

	private final Clock clock;

	Dismissals(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * All that a family dismissed.
	 * @param family whose
	 * @return the keys
	 */
	public Set<String> of(Family family) {
		return this.jdbc.sql("select line from dismissal where family_id = ?")
			.param(family.id())
			.query(String.class)
			.set();
	}

	/**
	 * Dismisses something for good.
	 * @param family whose
	 * @param line its key, of at most 100 characters
	 */
	public void add(Family family, String line) {
		try {
			this.jdbc.sql("insert into dismissal (family_id, line, dismissed_at) values (?, ?, ?)")
				.params(family.id(), line, Instant.now(this.clock).atOffset(ZoneOffset.UTC))
				.update();
		}
		catch (DuplicateKeyException ex) {
			// it was dismissed twice at once
		}
	}

	void takeBack(Family family, String line) {
		this.jdbc.sql("delete from dismissal where family_id = ? and line = ?").params(family.id(), line).update();
	}

}
