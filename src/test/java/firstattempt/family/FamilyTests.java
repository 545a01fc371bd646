package firstattempt.family;

import firstattempt.Browser;
import firstattempt.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class FamilyTests {

	@LocalServerPort
	private int port;

	@Test
	void asksForANameAndATimeZone() {
		Browser jana = Browser.registered(this.port, "Jana", Browser.newEmail());
		jana.get("/children");
		assertThat(jana.path()).isEqualTo("/family/new");
		jana.submit("/family/new", "name", "Us", "timeZone", "Nowhere/Land");
		assertThat(jana.status()).isEqualTo(422);
		assertThat(jana.page().selectFirst("#timeZone-error").text()).startsWith("This time zone is not known here.");
		assertThat(jana.page().selectFirst("#name").val()).isEqualTo("Us");
		jana.submit("/family/new", "timeZone", "America/New_York");
		assertThat(jana.path()).isEqualTo("/children");
		assertThat(jana.get("/family").selectFirst("h1").text()).isEqualTo("Us");
		assertThat(jana.page().selectFirst("#timeZone [selected]").val()).isEqualTo("America/New_York");
	}

	@Test
	void savesItsNameAndTimeZone() {
		Browser jana = Browser.ofFamily(this.port);
		jana.get("/family");
		jana.submit("/family", "name", "Novák & Co", "timeZone", "Asia/Tokyo");
		assertThat(jana.page().selectFirst(".notice").text()).isEqualTo("Saved.");
		assertThat(jana.page().selectFirst("h1").text()).isEqualTo("Novák & Co");
		assertThat(jana.page().selectFirst("#timeZone [selected]").val()).isEqualTo("Asia/Tokyo");
	}

	@Test
	void letsOneMoreCaregiverInWithALinkThatWorksOnce() {
		Browser jana = Browser.ofFamily(this.port);
		String link = invite(jana);
		assertThat(jana.get("/family").select("#invitationLink")).isEmpty();
		Browser tomas = new Browser(this.port);
		tomas.get(link);
		assertThat(tomas.path()).isEqualTo("/sign-in");
		tomas.get("/register");
		tomas.submit("/register", "name", "Tomas", "email", Browser.newEmail(), "password", Browser.PASSWORD);
		assertThat(tomas.page().selectFirst("h1").text()).isEqualTo("Join “The Novaks”");
		tomas.submit(link);
		assertThat(tomas.path()).isEqualTo("/");
		assertThat(tomas.get("/family").select(".rows b").eachText()).containsExactly("Jana", "Tomas");
		assertThat(tomas.page().select("form[action$=/take-back]")).isEmpty();
		Browser third = Browser.registered(this.port, "Third", Browser.newEmail());
		third.get(link);
		assertThat(third.status()).isEqualTo(410);
		assertThat(third.page().selectFirst("h1").text()).isEqualTo("This invitation is no longer good");
	}

	@Test
	void leavesTheJournalWithWhoeverStays() {
		Browser jana = Browser.ofFamily(this.port);
		jana.addChild("Mia");
		String link = invite(jana);
		Browser tomas = Browser.registered(this.port, "Tomas", Browser.newEmail());
		tomas.get(link);
		tomas.submit(link);
		jana.get("/settings");
		jana.submit("/settings/close", "password", Browser.PASSWORD);
		assertThat(jana.path()).isEqualTo("/welcome");
		assertThat(tomas.get("/family").select(".rows b").eachText()).containsExactly("Tomas");
		assertThat(tomas.page().select(".rows a").eachText()).contains("Mia");
	}

	@Test
	void takesAnInvitationBack() {
		Browser jana = Browser.ofFamily(this.port);
		String link = invite(jana);
		jana.submit(jana.page().selectFirst("form[action$=/take-back]").attr("action"));
		assertThat(jana.page().selectFirst(".notice").text()).isEqualTo("That link does not work any more.");
		Browser tomas = Browser.registered(this.port, "Tomas", Browser.newEmail());
		tomas.get(link);
		assertThat(tomas.status()).isEqualTo(410);
	}

	@Test
	void keepsACaregiverToOneFamilyAndACoachOut() {
		String link = invite(Browser.ofFamily(this.port));
		Browser other = Browser.ofFamily(this.port);
		Document page = other.get(link);
		assertThat(page.selectFirst("h1").text()).isEqualTo("You already have a family here");
		assertThat(page.select("main form")).isEmpty();
		Browser cora = new Browser(this.port);
		cora.get("/register");
		cora.submit("/register", "name", "Cora", "email", Browser.newEmail(), "password", Browser.PASSWORD, "role",
				"COACH");
		assertThat(cora.get(link).selectFirst("h1").text()).isEqualTo("This link is for a caregiver");
		assertThat(cora.page().select("main form")).isEmpty();
	}

	private static String invite(Browser caregiver) {
		caregiver.get("/family");
		Document page = caregiver.submit("/family/invitations");
		String link = page.selectFirst("#invitationLink").val();
		return link.substring(link.indexOf("/join/"));
	}

}
