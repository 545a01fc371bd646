package firstattempt.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import firstattempt.PageTest;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.theme.Theme;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class JournalControllerTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Household household;

	@Autowired
	private Journal journal;

	private Writer jana;

	private Family family;

	private UUID person;

	@BeforeEach
	void begin() {
		this.jana = Writer.jana(this.port);
		this.person = this.jana.id();
		this.family = this.household.of(this.person).orElseThrow();
	}

	@Test
	void invitesToWriteWhereNothingIsWritten() {
		Document page = this.jana.read("/journal");
		assertThat(page.select(".empty h2").text()).isEqualTo("Nothing written yet");
		page = this.jana.read("/journal?q=x");
		assertThat(page.select(".empty h2").text()).isEqualTo("Nothing found");
	}

	@Test
	void listsTheNewestFirst() {
		tell("B", "2025-05-02T10:00:00Z", "");
		tell("A", "2025-05-02T11:00:00Z", "");
		win("W", "2025-05-02T10:30:00Z");
		tell("C", "2025-04-30T22:30:00Z", "");
		tell("D", "2025-04-30T21:30:00Z", "");
		assertThat(this.jana.journal("")).containsExactly("A", "W", "B", "C", "D");
		Document page = this.jana.browser().page();
		assertThat(page.select(".month").eachText()).containsExactly("May 2025", "April 2025");
		assertThat(page.select(".day-date").eachText()).containsExactly("2 Friday", "1 Thursday", "30 Wednesday");
	}

	@Test
	void narrowsItDown() {
		Writer ben = this.jana.about("Ben");
		String first = this.jana.wrote("title", "Sheet", "situation", "FORGOT", "step", "WAITED", "when", "PICK",
				"occurredAt", "2025-05-01", "child", this.jana.childId().toString());
		ben.wrote("title", "Game", "situation", "TRIED_AND_LOST", "when", "PICK", "occurredAt", "2025-05-02");
		ben.wrote("title", "Shoe", "situation", "FORGOT", "when", "PICK", "occurredAt", "2025-05-03");
		ben.win("Packed");
		this.jana.correct(first, Theme.SAFETY_NET);
		String bens = "child=" + ben.childId();
		assertThat(ben.journal("?" + bens)).containsExactly("Packed", "Shoe", "Game");
		assertThat(ben.journal("?situation=FORGOT")).containsExactly("Shoe", "Sheet");
		assertThat(ben.journal("?situation=FORGOT&" + bens)).containsExactly("Shoe");
		assertThat(ben.journal("?theme=SAFETY_NET")).containsExactly("Sheet");
		assertThat(ben.journal("?theme=SAFETY_NET&" + bens)).isEmpty();
		assertThat(ben.journal("?from=2025-05-02")).containsExactly("Packed", "Shoe", "Game");
		assertThat(ben.journal("?to=2025-05-02")).containsExactly("Game", "Sheet");
		assertThat(ben.journal("?from=2025-05-02&to=2025-05-02")).containsExactly("Game");
		assertThat(ben.journal("?from=2025-05-03&to=2025-05-01")).isEmpty();
		assertThat(ben.journal("?q=shoe&situation=FORGOT&from=2025-05-01&" + bens)).containsExactly("Shoe");
		assertThat(ben.journal("?q=shoe&situation=TRIED_AND_LOST")).isEmpty();
		assertThat(ben.journal("?q=sheet&theme=SAFETY_NET")).containsExactly("Sheet");
		assertThat(ben.journal("?child=&theme=&situation=&from=&to=&q=")).hasSize(4);
	}

	@Test
	void findsWordsInAllTheirForms() {
		String lunch = this.jana.wrote("title", "Lunch", "whatHappened", "He keeps forgetting his box.");
		this.jana.wrote("title", "Café", "whatIDid", "I ran after her children’s coats.");
		this.jana.wrote("title", "Other", "whatCameOfIt", "Nothing. שכח 😭");
		this.jana.win("Remembered Mia's shoes");
		this.jana.reflect(lunch, "text", "I had FORGOTTEN mine, too: an Umbrella.");
		assertThat(this.jana.journal("?q=forgot")).containsExactly("Lunch");
		assertThat(this.jana.journal("?q=FORGETS+his")).containsExactly("Lunch");
		assertThat(this.jana.journal("?q=umbrellas")).containsExactly("Lunch");
		assertThat(this.jana.browser().page().select(".entry-text").text()).contains("an Umbrella");
		assertThat(this.jana.browser().page().select(".entry mark.match").eachText()).containsExactly("Umbrella");
		assertThat(this.jana.journal("?q=CAFE")).containsExactly("Café");
		assertThat(this.jana.browser().page().select("h4 mark.match").eachText()).containsExactly("Café");
		assertThat(this.jana.journal("?q=child+run")).containsExactly("Café");
		assertThat(this.jana.journal("?q=שכח")).containsExactly("Other");
		assertThat(this.jana.journal("?q=😭")).containsExactly("Other");
		assertThat(this.jana.journal("?q=mia+shoe")).containsExactly("Remembered Mia's shoes");
		assertThat(this.jana.browser().page().select(".win-text mark.match").eachText()).containsExactly("Mia's",
				"shoes");
		assertThat(this.jana.journal("?q=umbrella+café")).isEmpty();
		assertThat(this.jana.journal("?q=forg")).isEmpty();
		assertThat(this.jana.journal("?q=%25")).isEmpty();
		assertThat(this.jana.journal("?q='+or+1=1+--")).isEmpty();
		this.jana.edit(lunch, "whatHappened", "He lost his box.");
		assertThat(this.jana.journal("?q=keeps")).isEmpty();
		assertThat(this.jana.journal("?q=lose")).containsExactly("Lunch");
	}

	@Test
	void findsNothingOfAnotherFamily() {
		Writer other = Writer.jana(this.port);
		other.wrote("title", "Umbrella");
		other.win("Umbrella");
		this.jana.wrote("title", "Ours");
		assertThat(this.jana.journal("")).containsExactly("Ours");
		assertThat(this.jana.journal("?q=umbrella")).isEmpty();
		this.jana.read("/journal?child=" + other.childId());
		assertThat(this.jana.status()).isEqualTo(404);
	}

	@Test
	void showsTheSearchedWordsWhereTheyStand() {
		this.jana.wrote("whatHappened", "One two three. ".repeat(100) + "Umbrella <b>." + " Four five.".repeat(100));
		this.jana.journal("?q=umbrella");
		Element text = this.jana.browser().page().selectFirst(".entry-text");
		assertThat(text.text()).startsWith("… ").contains("Umbrella <b>.").endsWith(" …").hasSizeLessThan(260);
		assertThat(text.select("mark.match").eachText()).containsExactly("Umbrella");
	}

	@Test
	void leadsThroughAllPagesThoughEntriesAreAdded() {
		Instant noon = Instant.parse("2025-05-02T12:00:00Z");
		for (int i = 0; i < 25; i++) {
			tell("Same " + i, noon.toString(), "common");
			win("Won " + i + " common", (i % 2 == 0) ? noon.toString() : noon.plusSeconds(60L * i).toString());
		}
		for (String query : List.of("", "?q=common", "?child=" + this.jana.childId())) {
			List<String> seen = new ArrayList<>();
			String next = "/journal" + query;
			int pages = 0;
			while (next != null) {
				Document page = this.jana.read(next);
				seen.addAll(Writer.names(page));
				assertThat(Writer.names(page)).hasSizeLessThanOrEqualTo(20);
				Element older = page.selectFirst("a[rel=next]");
				next = (older != null) ? older.attr("href") : null;
				tell("Added " + pages, noon.plusSeconds(100_000 + pages).toString(), "common");
				tell("Late " + pages, noon.minusSeconds(100_000).toString(), "");
				pages++;
			}
			assertThat(seen).doesNotHaveDuplicates();
			assertThat(seen).containsAll(IntStream.range(0, 25).mapToObj((i) -> "Same " + i).toList());
			assertThat(seen).containsAll(IntStream.range(0, 25).mapToObj((i) -> "Won " + i + " common").toList());
			assertThat(pages).isGreaterThanOrEqualTo(3);
			tidy();
		}
	}

	@Test
	void keepsTheFiltersFromPageToPage() {
		for (int i = 0; i < 21; i++) {
			tell("Tom & <Mia> " + i, "2025-05-02T12:00:00Z", "a b");
		}
		this.jana.read("/journal?q=tom+%26+mia&from=2025-05-01&to=2025-05-03&child=" + this.jana.childId());
		Document page = this.jana.read(this.jana.browser().page().selectFirst("a[rel=next]").attr("href"));
		assertThat(Writer.names(page)).hasSize(1);
		assertThat(page.selectFirst("#q").val()).isEqualTo("tom & mia");
		assertThat(page.selectFirst("#from").val()).isEqualTo("2025-05-01");
		assertThat(page.selectFirst("#to").val()).isEqualTo("2025-05-03");
		assertThat(page.selectFirst("#child [selected]").val()).isEqualTo(this.jana.childId().toString());
		assertThat(page.select("a[rel=next]")).isEmpty();
	}

	@Test
	void keepsTheRestOfAFilterThatItCannotRead() {
		this.jana.wrote("title", "Lunch", "situation", "FORGOT");
		for (String wrong : List.of("theme=NONSENSE", "situation=%3Cscript%3E", "child=x", "from=yesterday",
				"to=2025-02-30", "to=%2B999999999-12-31", "from=%2B999999999-12-31", "to=-0044-03-15")) {
			Document page = this.jana.read("/journal?q=lunch+box&" + wrong);
			assertThat(this.jana.status()).as(wrong).isEqualTo(422);
			assertThat(page.select(".errors li")).as(wrong).hasSize(1);
			assertThat(page.selectFirst("#q").val()).isEqualTo("lunch box");
		}
		Document page = this.jana.read("/journal?theme=NONSENSE&from=x&situation=FORGOT&to=2025-01-01");
		assertThat(this.jana.status()).isEqualTo(422);
		assertThat(page.selectFirst("#situation [selected]").val()).isEqualTo("FORGOT");
		assertThat(page.selectFirst("#to").val()).isEqualTo("2025-01-01");
		this.jana.read("/journal?q=one+two+three+four+five+six+seven+eight+nine+ten+eleven+twelve+thirteen");
		assertThat(this.jana.status()).isEqualTo(422);
		this.jana.read("/journal?after=x");
		assertThat(this.jana.status()).isEqualTo(200);
	}

	private void tidy() {
		Timeline.Filter all = new Timeline.Filter(null, null, null, Timeline.Which.ANY, null, null, List.of());
		this.journal.page(Reader.caregiver(this.family, this.person), all, null, 200)
			.entries()
			.stream()
			.map(Journal.Entry::episode)
			.filter((episode) -> episode != null && !episode.story().title().startsWith("Same"))
			.forEach((episode) -> this.journal.delete(this.family, this.person, episode.id()));
	}

	private void tell(String title, String at, String text) {
		this.journal.record(this.family, this.person, this.jana.childId(), null, new Story(null, null, false, null,
				null, null, null, null, false, title, text, "", "", Instant.parse(at), false, Privacy.FAMILY));
	}

	private void win(String text, String at) {
		this.journal.win(this.family, this.person, this.jana.childId(), null, text,
				new Moment(Instant.parse(at), false));
	}

}
