package firstattempt.exchange;

import java.time.LocalDate;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.plan.PlanCard;
import firstattempt.web.Csv;
import firstattempt.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All that coaches wrote to a family, and what the family says to it. */
@Controller
class SessionController {

	private static final String PAGE = "/sharing/sessions";

	private final Exchange exchange;

	SessionController(Exchange exchange) {
		this.exchange = exchange;
	}

	@GetMapping(PAGE)
	String sessions(@CurrentFamily Family family, @CurrentAccount Account account, Model model) {
		return page(family, account, null, new Line(""), model);
	}

	@GetMapping(PAGE + ".csv")
	ResponseEntity<String> export(@CurrentFamily Family family, @CurrentAccount Account account) {
		StringBuilder csv = new StringBuilder("when,who,what,text\r\n");
		this.exchange.sessions(family).forEach((note) -> {
			line(csv, note.day(), note.coach(), "note", note.text());
			if (note.plan() != null) {
				line(csv, note.day(), note.coach(), "if", note.plan().words().ifText());
				line(csv, note.day(), note.coach(), "then", note.plan().words().thenText());
				line(csv, note.day(), "", "answer", note.plan().line());
			}
			if (note.homework() != null) {
				line(csv, note.day(), note.coach(), "homework", note.homework().text());
				line(csv, note.day(), "", "answer", note.homework().line());
			}
		});
		this.exchange.remarks(family, account.id()).forEach((one) -> {
			RemarkView remark = one.remark();
			line(csv, remark.at().toLocalDate(), remark.coach(), "remark", remark.text());
			remark.answers()
				.forEach((said) -> line(csv, said.at().toLocalDate(), said.author(), "answer", said.text()));
		});
		return Csv.file("from-a-coach.csv", csv);
	}

	/** Writes a line, where something was said. */
	private static void line(StringBuilder csv, LocalDate day, @Nullable String who, String what, String text) {
		if (!text.isEmpty()) {
			csv.append(day)
				.append(',')
				.append(Csv.quoted(who))
				.append(',')
				.append(what)
				.append(',')
				.append(Csv.quoted(text))
				.append("\r\n");
		}
	}

	@PostMapping(PAGE + "/{id}/accept")
	String accept(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			RedirectAttributes flash) {
		PlanCard card = this.exchange.accept(family, account.id(), id);
		flash.addFlashAttribute("notice", "session.accepted");
		return "redirect:/plans#plan-" + card.id();
	}

	@PostMapping(PAGE + "/{id}/decline")
	String decline(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@Valid @ModelAttribute("form") Line form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		if (errors.hasErrors()) {
			return Refusal.of(page(family, account, "decline-" + id, form, model), errors, model, response);
		}
		this.exchange.decline(family, id, form.line());
		flash.addFlashAttribute("undo", PAGE + "/" + id + "/reconsider");
		return back("session.declined", null, flash);
	}

	@PostMapping(PAGE + "/{id}/reconsider")
	String reconsider(@CurrentFamily Family family, @PathVariable UUID id, RedirectAttributes flash) {
		this.exchange.reconsider(family, id);
		return back("session.reconsidered", null, flash);
	}

	/** Without a result, the answer is taken back. */
	@PostMapping(PAGE + "/{id}/homework")
	String homework(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable Outcome result,
			@RequestParam(required = false) @Nullable String from, @Valid @ModelAttribute("form") Line form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		if (errors.hasErrors()) {
			return Refusal.of(page(family, account, "homework-" + id, form, model), errors, model, response);
		}
		this.exchange.homework(family, id, result, form.line());
		if (result != null) {
			flash.addFlashAttribute("undo", PAGE + "/" + id + "/homework");
		}
		return back((result == null) ? "homework.takenBack"
				: (result == Outcome.DONE) ? "homework.done" : "homework.notThisWeek", from, flash);
	}

	@PostMapping(PAGE + "/{id}/remove")
	String remove(@CurrentFamily Family family, @PathVariable UUID id, RedirectAttributes flash) {
		this.exchange.remove(family, id);
		return back("session.removed", null, flash);
	}

	private static String back(String notice, @Nullable String from, RedirectAttributes flash) {
		flash.addFlashAttribute("notice", notice);
		return "redirect:" + ("today".equals(from) ? "/" : PAGE);
	}

	private String page(Family family, Account account, @Nullable String refused, Line form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("refused", refused);
		model.addAttribute("sessions", this.exchange.sessions(family));
		model.addAttribute("remarks", this.exchange.remarks(family, account.id()));
		return "exchange/sessions";
	}

	/** A line to the coach. */
	record Line(@Size(max = 300) String line) {

		Line {
			line = (line != null) ? line.replaceAll("\\s+", " ").strip() : "";
		}

	}

}
