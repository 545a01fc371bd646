package firstattempt.family;

import java.util.List;

import firstattempt.Browser;
import firstattempt.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class ChildrenTests {

	@LocalServerPort
	private int port;

	@Test
	void addsAChildAndDescribesThem() {
		Browser jana = Browser.ofFamily(this.port);
		String mia = jana.addChild("Mia");
		Document page = jana.get(mia);
		assertThat(page.selectFirst("#birthYear").val()).isEqualTo("2017");
		jana.submit(mia, "nickname", "Mia <3", "birthYear", "", "needs", "ADHD", "colour", "PLUM");
		assertThat(jana.path()).isEqualTo("/children");
		assertThat(jana.page().selectFirst(".rows a").text()).isEqualTo("Mia <3");
		assertThat(jana.page().selectFirst(".rows p").text()).isEqualTo("ADHD");
		assertThat(jana.page().selectFirst(".rows li").attr("data-colour")).isEqualTo("PLUM");
	}

	@Test
	void keepsAYearThatCannotBeReadAsItWasTyped() {
		Browser jana = Browser.ofFamily(this.port);
		for (String year : new String[] { "20x", "1017", "3017", "17" }) {
			jana.get("/children");
			jana.submit("/children", "nickname", "Mia", "birthYear", year, "colour", "FERN");
			assertThat(jana.status()).isEqualTo(422);
			assertThat(jana.page().selectFirst("#birthYear").val()).isEqualTo(year);
			assertThat(jana.page().selectFirst("#birthYear-error").text()).startsWith("This year does not look right.");
			assertThat(jana.page().selectFirst("#nickname").val()).isEqualTo("Mia");
			assertThat(jana.page().selectFirst("[name=colour][checked]").val()).isEqualTo("FERN");
		}
	}

	@Test
	void saysSoWhereAColorIsNotKnown() {
		Browser jana = Browser.ofFamily(this.port);
		String mia = jana.addChild("Mia");
		for (String action : List.of("/children", mia)) {
			jana.get(action);
			jana.page().selectFirst("form[action=" + action + "] [name=colour][checked]").val("NEON");
			jana.submit(action, "nickname", "Ben", "birthYear", "long ago");
			assertThat(jana.status()).isEqualTo(422);
			assertThat(jana.page().select(".errors").text()).contains("cannot be read");
			assertThat(jana.page().selectFirst("[name=nickname]").val()).isEqualTo("Ben");
			assertThat(jana.page().selectFirst("[name=birthYear]").val()).isEqualTo("long ago");
		}
		assertThat(jana.get("/children").select(".rows a").eachText()).containsExactly("Mia");
	}

	@Test
	void archivesAChildAndBringsThemBack() {
		Browser jana = Browser.ofFamily(this.port);
		String mia = jana.addChild("Mia");
		jana.get(mia);
		jana.submit(mia + "/archive");
		assertThat(jana.page().selectFirst(".notice").text()).startsWith("Archived.");
		assertThat(jana.page().selectFirst("h2:contains(Archived) + ul").text()).contains("Mia");
		jana.get(mia);
		jana.submit(mia + "/bring-back");
		assertThat(jana.page().select("h2:contains(Archived)")).isEmpty();
	}

	@Test
	void removesAChildWhoseNameWasTyped() {
		Browser jana = Browser.ofFamily(this.port);
		String mia = jana.addChild("Mia");
		jana.get(mia);
		jana.submit(mia + "/remove", "nickname", "Ben");
		assertThat(jana.status()).isEqualTo(422);
		assertThat(jana.page().selectFirst("#typed-error").text()).contains("Nothing was removed.");
		jana.submit(mia + "/remove", "nickname", " mia ");
		assertThat(jana.path()).isEqualTo("/children");
		assertThat(jana.page().select(".rows a")).isEmpty();
		jana.get(mia);
		assertThat(jana.status()).isEqualTo(404);
	}

	@Test
	void knowsNothingOfAnotherFamilysChild() {
		String theirs = Browser.ofFamily(this.port).addChild("Mia");
		Browser other = Browser.ofFamily(this.port);
		String own = other.addChild("Ben");
		other.get(theirs);
		assertThat(other.status()).isEqualTo(404);
		for (String verb : new String[] { "", "/archive", "/remove" }) {
			other.get(own).select("form[action=" + own + verb + "]").attr("action", theirs + verb);
			other.submit(theirs + verb, "nickname", "Mia");
			assertThat(other.status()).isEqualTo(404);
		}
	}

}
