package firstattempt.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.journal.Reader;
import firstattempt.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A family's own insights. */
@Controller
class InsightController {

	private final Insights insights;

	private final Clock clock;

	InsightController(Insights insights, Clock clock) {
		this.insights = insights;
		this.clock = clock;
	}

	@GetMapping("/insights")
	String insights(@CurrentFamily Family family, @CurrentAccount Account account,
			@RequestParam(defaultValue = "") String child, @RequestParam(defaultValue = "90d") String span, Model model,
			HttpServletResponse response) {
		UUID childId = child.isEmpty() ? null : family.child(id(child)).id();
		Optional<Span> asked = Span.called(span);
		if (asked.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		Span shown = asked.orElse(Span.DAYS_90);
		model.addAttribute("unknown", asked.isEmpty());
		model.addAttribute("choice", new Choice("/insights", childId, shown));
		model.addAttribute("children", family.children());
		model.addAttribute("view", this.insights.of(Reader.caregiver(family, account.id()), childId, shown,
				family.timeZone(), Instant.now(this.clock), Places.JOURNAL));
		return "insight/insights";
	}

	private static UUID id(String child) {
		try {
			return UUID.fromString(child);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound();
		}
	}

}
