package firstattempt.web;

import firstattempt.Browser;
import firstattempt.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class ErrorPagesTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/nothing", "/children/0198a7b2-0000-7000-8000-000000000000", "/children/not-an-id",
			"/episodes/0198a7b2-0000-7000-8000-000000000000" })
	void saysTheSameOfWhatIsNotThereAndOfWhatCannotBe(String path) {
		Browser jana = Browser.ofFamily(this.port);
		jana.get(path);
		assertThat(jana.status()).isEqualTo(404);
		assertThat(jana.page().select("h1").eachText()).containsExactly("Nothing here");
		assertThat(jana.page().select("nav a")).isNotEmpty();
	}

	@Test
	void turnsAnAddressAwayThatCannotBeRead() {
		Browser jana = Browser.ofFamily(this.port);
		jana.get("/settings/name");
		assertThat(jana.status()).isEqualTo(405);
		assertThat(jana.page().select("h1").eachText()).containsExactly("That did not work");
	}

}
