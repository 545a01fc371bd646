package firstattempt.journal;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceTests {

	private static final UUID ID = UUID.fromString("0192a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b");

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-14T15:10:30.123456Z", "2026-03-14T15:10:30Z", "1969-12-31T23:59:59.000001Z",
			"1890-01-01T00:00:00Z" })
	void isReadFromItsCursor(String time) {
		Timeline.Place place = new Timeline.Place(ID, Instant.parse(time), true);
		assertThat(Timeline.Place.at(place.cursor())).isEqualTo(place);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "x", "...", "1.2", "1.2.3", "1.2.x", "x.2.0192a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
			"1.2.0192a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b.4", "1.x.0192a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
			"99999999999999999999.0.0192a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
			"9223372036854775807.0.0192a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
			"9223372036854775807.9223372036854775.0192a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
			"31556889864403199.0.0192a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
			"-31557014167219200.0.0192a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
			"253402300800.0.0192a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b", "0.-1.0192a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
			"0.1000000.0192a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b", "0.0.' or 1=1 --" })
	void isNoneWhereTheCursorCannotBeRead(String cursor) {
		assertThat(Timeline.Place.at(cursor)).isNull();
	}

	@Test
	void tellsNothingOfTheFamily() {
		assertThat(new Timeline.Place(ID, Instant.EPOCH, true).cursor()).isEqualTo("0.0." + ID);
	}

}
