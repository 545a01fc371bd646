package firstattempt.journal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.Child;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.theme.Theme;
import firstattempt.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The day's page, the timeline with its search, and the trash. */
@Controller
class JournalController {

	private static final int PAGE = 20;

	private static final int LATELY = 5;

	private static final int MOST_LINES = 5;

	private final Journal journal;

	private final Household household;

	private final List<Waiting> waiting;

	private final Dismissals dismissals;

	private final Clock clock;

	JournalController(Journal journal, Household household, List<Waiting> waiting, Dismissals dismissals, Clock clock) {
		this.journal = journal;
		this.household = household;
		this.waiting = waiting;
		this.dismissals = dismissals;
		this.clock = clock;
	}

	@GetMapping("/")
	String today(@CurrentFamily Family family, @CurrentAccount Account account,
			@RequestParam(defaultValue = "") String open, Model model) {
		String page = todayPage(family, account, WinForm.empty(), null, model);
		if ("all".equals(open)) {
			model.addAttribute("shown", Integer.MAX_VALUE);
		}
		return page;
	}

	@PostMapping("/dismissals")
	String dismiss(@CurrentFamily Family family, @RequestParam String line, RedirectAttributes flash) {
		if (line.length() <= Dismissals.LONGEST) {
			this.dismissals.add(family, line);
			flash.addFlashAttribute("notice", "today.dismissed");
			flash.addFlashAttribute("undo",
					UriComponentsBuilder.fromPath("/dismissals/undo")
						.queryParam("line", "{line}")
						.encode()
						.buildAndExpand(line)
						.toUriString());
		}
		return "redirect:/";
	}

	@PostMapping("/dismissals/undo")
	String takeBack(@CurrentFamily Family family, @RequestParam String line) {
		this.dismissals.takeBack(family, line);
		return "redirect:/";
	}

	@GetMapping("/journal")
	String journal(@CurrentFamily Family family, @CurrentAccount Account account,
			@ModelAttribute("filter") FilterForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		Timeline.Filter filter = form.toFilter(family.children(), family.timeZone(), errors);
		Timeline.Place after = Timeline.Place.at(form.after());
		Map<UUID, String> names = this.household.names(family);
		Journal.Page page;
		if (after == null && form.blank()) {
			Journal.Opening opening = this.journal.opening(family, account.id(), PAGE);
			page = opening.page();
			model.addAttribute("onThisDay", views(family, opening.onThisDay(), names, Set.of()));
		}
		else {
			page = this.journal.page(Reader.caregiver(family, account.id()), filter, after, PAGE);
		}
		model.addAttribute("days", Day.of(views(family, page.entries(), names, Set.copyOf(filter.words()))));
		model.addAttribute("next", (page.next() != null) ? form.address("/journal", page.next()) : null);
		model.addAttribute("first", after == null);
		model.addAttribute("today", Instant.now(this.clock).atZone(family.timeZone()));
		model.addAttribute("children", family.children());
		model.addAttribute("themes", Theme.values());
		model.addAttribute("situations", Situation.values());
		model.addAttribute("filter", form);
		return errors.hasErrors() ? Refusal.of("journal/journal", errors, model, response) : "journal/journal";
	}

	@GetMapping("/trash")
	String trash(@CurrentFamily Family family, @CurrentAccount Account account, Model model) {
		Journal.Trash trash = this.journal.trash(family, account.id());
		Map<UUID, String> names = this.household.names(family);
		model.addAttribute("episodes", views(family,
				trash.episodes().stream().map((it) -> new Journal.Entry(it, null)).toList(), names, Set.of()));
		model.addAttribute("wins", views(family,
				trash.wins().stream().map((it) -> new Journal.Entry(null, it)).toList(), names, Set.of()));
		return "journal/trash";
	}

	/**
	 * The day's page.
	 * @param refused the child whose win could not be kept as it was typed, or null
	 */
	String todayPage(Family family, Account account, WinForm form, @Nullable Child refused, Model model) {
		Map<UUID, String> names = this.household.names(family);
		Journal.Opening opening = this.journal.opening(family, account.id(), LATELY);
		model.addAttribute("account", account);
		model.addAttribute("children",
				family.children().stream().filter((child) -> !child.archived() || child.equals(refused)).toList());
		model.addAttribute("refused", refused);
		model.addAttribute("days", Day.of(views(family, opening.page().entries(), names, Set.of())));
		model.addAttribute("onThisDay", views(family, opening.onThisDay().stream().limit(2).toList(), names, Set.of()));
		model.addAttribute("today", Instant.now(this.clock).atZone(family.timeZone()));
		model.addAttribute("form", form);
		model.addAttribute("lines", lines(family, account));
		model.addAttribute("shown", MOST_LINES);
		return "journal/today";
	}

	private List<Waiting.Line> lines(Family family, Account account) {
		Instant now = Instant.now(this.clock);
		Set<String> dismissed = this.dismissals.of(family);
		return this.waiting.stream()
			.flatMap((one) -> one.on(family, account, now).stream())
			.filter((line) -> !dismissed.contains(line.key()))
			.sorted(Comparator.comparing(Waiting.Line::rank))
			.toList();
	}

	private static List<EntryView> views(Family family, List<Journal.Entry> entries, Map<UUID, String> names,
			Set<String> words) {
		return entries.stream().map((entry) -> EntryView.of(entry, family, names, words)).toList();
	}

}
