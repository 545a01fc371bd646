package firstattempt.lookback;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.Child;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.journal.Step;
import firstattempt.web.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The weekly look-back: this week, and every one before. */
@Controller
class WeekController {

	private final Weeks weeks;

	private final Clock clock;

	WeekController(Weeks weeks, Clock clock) {
		this.weeks = weeks;
		this.clock = clock;
	}

	@GetMapping("/insights/weeks")
	String weeks(@CurrentFamily Family family, @CurrentAccount Account account,
			@RequestParam(defaultValue = "") String until, Model model) {
		Week now = now(family);
		Week last = until.isEmpty() ? now : Week.called(until).orElseThrow(NotFound::new);
		model.addAttribute("shelf", this.weeks.shelf(family, account.id(), last));
		model.addAttribute("now", now);
		model.addAttribute("newest", until.isEmpty());
		return "lookback/weeks";
	}

	/** A week in which nothing was written has no page, but the one that is not over. */
	@GetMapping("/insights/weeks/{week}")
	String week(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable String week, Model model) {
		Week asked = Week.called(week).orElseThrow(NotFound::new);
		Weeks.Written written = this.weeks.written(family, account.id(), asked);
		if (written.nothing() && !asked.equals(now(family))) {
			throw new NotFound();
		}
		model.addAttribute("week", asked);
		model.addAttribute("sofar", asked.equals(now(family)));
		model.addAttribute("written", written);
		model.addAttribute("nothing", written.nothing());
		model.addAttribute("steps", steps(written));
		model.addAttribute("question", Question.of(written));
		model.addAttribute("children",
				family.children()
					.stream()
					.collect(Collectors.<Child, UUID, Child>toMap(Child::id, Function.identity())));
		return "lookback/week";
	}

	/** How often each step was taken, from stepping back to stepping in. */
	private static Map<Step, Long> steps(Weeks.Written written) {
		return written.slips()
			.stream()
			.map(Weeks.Slip::step)
			.filter((step) -> step != null)
			.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
	}

	private Week now(Family family) {
		return Week.of(family.day(Instant.now(this.clock)));
	}

}
