package firstattempt.brief;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import firstattempt.sharing.Shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a family wants to talk about with a coach the next time. */
@Component
class Asks {

	private final JdbcClient jdbc;

	private final Clock clock;

	Asks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<String> of(Shared shared) {
		return this.jdbc.sql("select text from session_ask where family_id = ? and coach_id = ?")
			.params(shared.family().id(), shared.coach().id())
			.query(String.class)
			.optional();
	}

	@Transactional
	void write(Shared shared, UUID author, String text) {
		UUID family = shared.family().id();
		UUID coach = shared.coach().id();
		this.jdbc.sql("delete from session_ask where family_id = ? and coach_id = ?").params(family, coach).update();
		if (!text.isBlank()) {
			this.jdbc.sql(
					"insert into session_ask (family_id, coach_id, author_id, text, written_at) values (?, ?, ?, ?, ?)")
				.params(family, coach, author, text, Instant.now(this.clock).atOffset(ZoneOffset.UTC))
				.update();
		}
	}

}
