package firstattempt.coaching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import firstattempt.exchange.Exchange;
import firstattempt.exchange.Given;
import firstattempt.journal.Situation;
import firstattempt.sharing.AccessLog;
import firstattempt.sharing.Opened;
import firstattempt.sharing.Shared;
import firstattempt.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a coach gives a family along after a session, and what came of it. */
@Controller
class SessionNoteController {

	private final Exchange exchange;

	private final Desk desk;

	private final AccessLog log;

	private final Clock clock;

	SessionNoteController(Exchange exchange, Desk desk, AccessLog log, Clock clock) {
		this.exchange = exchange;
		this.desk = desk;
		this.log = log;
		this.clock = clock;
	}

	@GetMapping("/coach/families/{id}/sessions")
	String sessions(Shared shared, Model model) {
		return page(shared, SessionForm.empty(shared.children(), today(shared)), model);
	}

	@PostMapping("/coach/families/{id}/sessions")
	String give(Shared shared, @Valid @ModelAttribute("form") SessionForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		Optional<Given> given = form.toGiven(shared.children(), today(shared), errors);
		if (given.isEmpty()) {
			return Refusal.of(page(shared, form, model), errors, model, response);
		}
		this.exchange.give(shared, form.captureId(), given.get(), Instant.now(this.clock));
		flash.addFlashAttribute("notice", "session.given");
		flash.addFlashAttribute("saved", path(shared));
		flash.addFlashAttribute("savedCapture", form.captureId());
		return "redirect:" + path(shared);
	}

	@PostMapping("/coach/families/{id}/sessions/{noteId}/take-back")
	String takeBack(Shared shared, @PathVariable UUID noteId, RedirectAttributes flash) {
		this.exchange.takeBack(shared, noteId);
		flash.addFlashAttribute("notice", "session.takenBack");
		return "redirect:" + path(shared);
	}

	private String page(Shared shared, SessionForm form, Model model) {
		CaseFile file = this.desk.visit(shared);
		this.log.opened(shared, Opened.SESSIONS);
		model.addAttribute("form", form);
		model.addAttribute("situations", Situation.values());
		model.addAttribute("sessions", this.exchange.sessions(shared));
		model.addAttribute("remarks", this.exchange.remarks(shared));
		model.addAttribute("since", file.newSince(Instant.now(this.clock)));
		HistoryController.common(shared, file, model);
		return "coaching/sessions";
	}

	private static String path(Shared shared) {
		return "/coach/families/" + shared.family().id() + "/sessions";
	}

	private LocalDate today(Shared shared) {
		return shared.family().day(Instant.now(this.clock));
	}

}
