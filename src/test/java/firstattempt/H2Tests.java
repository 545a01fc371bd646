package firstattempt;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class H2Tests extends AnyDatabase {

	@Test
	void runsOnH2() throws SQLException {
		assertThat(database()).startsWith("H2 ");
	}

}
