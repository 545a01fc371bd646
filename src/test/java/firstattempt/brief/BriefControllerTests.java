package firstattempt.brief;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import firstattempt.Browser;
import firstattempt.PageTest;
import firstattempt.account.Account;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.journal.Reader;
import firstattempt.plan.Holder;
import firstattempt.plan.PlanCard;
import firstattempt.plan.Plans;
import firstattempt.sharing.Agreements;
import firstattempt.thread.Threads;
import jakarta.persistence.EntityManager;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class BriefControllerTests {

	private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

	@LocalServerPort
	private int port;

	@Autowired
	private Agreements agreements;

	@Autowired
	private Household household;

	@Autowired
	private EntityManager entities;

	@Autowired
	private BriefController briefs;

	@Autowired
	private Threads threads;

	@Autowired
	private Plans plans;

	private Browser jana;

	private String mia;

	private Browser cora;

	@BeforeEach
	void meet() {
		this.jana = Browser.ofFamily(this.port);
		this.mia = this.jana.addChild("Mia");
		this.cora = new Browser(this.port);
		this.cora.get("/register");
		this.cora.submit("/register", "name", "Cora Lind", "email", Browser.newEmail(), "password", Browser.PASSWORD,
				"role", "COACH");
	}

	@Test
	void isTheSamePageForTheCoachAndTheFamily() {
		write("title", "Recorder", "whatHappened", "It lay on the piano.", "situation", "FORGOT", "step", "WAITED",
				"urge", "4");
		UUID consent = share(true, true);
		Document theirs = this.cora.get("/coach/families/" + family().id() + "/brief");
		assertThat(this.cora.status()).isEqualTo(200);
		assertThat(theirs.select(".brief").text()).contains("Recorder", "It lay on the piano.", "strong");
		assertThat(theirs.select(".brief a[href^=/coach/episodes/]")).isNotEmpty();
		Document ours = this.jana.get("/sharing/consents/" + consent + "/brief");
		assertThat(this.jana.status()).isEqualTo(200);
		assertThat(ours.select(".brief h2").eachText().subList(1, 5))
			.isEqualTo(theirs.select(".brief h2").eachText().subList(1, 5));
		assertThat(ours.select(".brief blockquote").text()).isEqualTo(theirs.select(".brief blockquote").text());
	}

	@Test
	void keepsTheWordsWhereOnlyThePatternIsShared() {
		write("title", "Recorder", "whatHappened", "It lay on the piano.", "situation", "FORGOT", "step", "WAITED",
				"urge", "4");
		share(false, false);
		Document brief = this.cora.get("/coach/families/" + family().id() + "/brief");
		assertThat(brief.select(".brief").text()).contains("Forgot something").doesNotContain("Recorder", "piano");
	}

	@Test
	void namesAThreadAndAPlanOnlyWhereWordsAreShared() {
		UUID first = id(write("title", "One", "situation", "FORGOT"));
		UUID second = id(write("title", "Two", "situation", "FORGOT"));
		Family family = family();
		Account jana = this.entities.find(Account.class, parent());
		UUID thread = this.threads.join(family, jana, first, second, false).orElseThrow();
		this.threads.rename(family, jana, thread, "Recorder saga");
		this.plans.bringIn(family, jana.id(), family.children().get(0).id(),
				new PlanCard.Words(Holder.ADULT, null, "the piano calls", "I leave it", ""),
				Instant.now().minusSeconds(60), null, Map.of());
		share(true, true);
		String path = "/coach/families/" + family.id() + "/brief";
		assertThat(this.cora.get(path).select(".brief").text()).contains("Recorder saga", "the piano calls");
		share(false, false);
		assertThat(this.cora.get(path).select(".brief").text()).contains("2 times in a year")
			.doesNotContain("Recorder saga", "piano", "leave it");
	}

	@Test
	void showsWhatTheFamilyWantsToTalkAbout() {
		UUID consent = share(true, true);
		String page = "/sharing/consents/" + consent;
		this.jana.get(page + "/brief");
		this.jana.submit(page + "/ask", "text", "The mornings, please.");
		assertThat(this.jana.page().selectFirst("#text").val()).isEqualTo("The mornings, please.");
		assertThat(this.cora.get("/coach/families/" + family().id() + "/brief").text())
			.contains("The mornings, please.");
		this.jana.get(page + "/brief");
		this.jana.submit(page + "/ask", "text", "long ".repeat(101));
		assertThat(this.jana.status()).isEqualTo(422);
		assertThat(this.jana.page().selectFirst("#text").val()).startsWith("long long");
	}

	@Test
	void isGoneWithTheConsent() {
		UUID consent = share(true, true);
		this.jana.get("/sharing");
		this.jana.submit("/sharing/consents/" + consent + "/withdraw");
		for (String page : List.of("/brief", "/brief.pdf")) {
			this.cora.get("/coach/families/" + family().id() + page);
			assertThat(this.cora.status()).as(page).isEqualTo(404);
			this.jana.get("/sharing/consents/" + consent + page);
			assertThat(this.jana.status()).as(page).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@EnumSource(Paper.class)
	void standsOnOneSheetHoweverMuchThereIs(Paper paper) {
		String much = "She said it again & <again>, “quietly”, and Žofie looked away. ".repeat(10);
		List<String> situations = List.of("FORGOT", "SCHOOLWORK", "BODY_AND_PLAY", "TRIED_AND_LOST",
				"MONEY_AND_THINGS");
		for (String situation : situations) {
			write("title", much.substring(0, 190), "whatHappened", much, "whatIDid", much, "situation", situation,
					"step", "WAITED", "urge", "4", "upset", "3");
			write("title", much.substring(0, 190), "whatHappened", much, "situation", situation, "step", "TOOK_OVER",
					"goodReason", "true", "urge", "4");
		}
		UUID consent = share(true, true);
		ResponseEntity<byte[]> answer = this.briefs.ownSheet(family(), consent, paper, Locale.US);
		String pdf = new String(answer.getBody(), StandardCharsets.ISO_8859_1);
		assertThat(pdf).startsWith("%PDF-");
		assertThat(pdf).containsOnlyOnce("/Type /Page\n").contains("/Count 1");
	}

	private String write(String... fields) {
		this.jana.get(this.mia + "/episodes/new");
		this.jana.submit(this.mia + "/episodes", fields);
		assertThat(this.jana.path()).startsWith("/episodes/");
		return this.jana.path();
	}

	private static UUID id(String path) {
		return UUID.fromString(path.replaceAll(".*/", ""));
	}

	private UUID share(boolean words, boolean childsWords) {
		Family family = family();
		this.agreements.agree(family, parent(), coach(),
				new Reader.Share(Map.of(family.children().get(0).id(), LONG_AGO), childsWords, words),
				Instant.now().plusSeconds(1000));
		return this.entities
			.createQuery("select c.id from Consent c where c.family.id = :family and c.endedAt is null", UUID.class)
			.setParameter("family", family.id())
			.getSingleResult();
	}

	private Family family() {
		return this.household.of(parent()).orElseThrow();
	}

	private UUID parent() {
		return UUID.fromString(this.jana.get("/").body().attr("data-person"));
	}

	private Account coach() {
		return this.entities.find(Account.class, UUID.fromString(this.cora.get("/coach").body().attr("data-person")));
	}

}
