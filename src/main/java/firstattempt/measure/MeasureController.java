package firstattempt.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import firstattempt.coaching.Desk;
import firstattempt.family.Child;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.sharing.AccessLog;
import firstattempt.sharing.Opened;
import firstattempt.sharing.Shared;
import firstattempt.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Numbers from outside, as the coach writes them down and as the family reads them. */
@Controller
class MeasureController {

	private static final String OWN = "/sharing/measures";

	private final Measures measures;

	private final AccessLog log;

	private final Desk desk;

	MeasureController(Measures measures, AccessLog log, Desk desk) {
		this.measures = measures;
		this.log = log;
		this.desk = desk;
	}

	@GetMapping("/coach/families/{id}/measures")
	String measures(Shared shared, Model model) {
		return page(shared, MeasureForm.empty(this.measures.today(shared.family())), model);
	}

	@PostMapping("/coach/families/{id}/measures")
	String write(Shared shared, @Valid @ModelAttribute("form") MeasureForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		LocalDate takenOn = form.day(this.measures.today(shared.family()), errors);
		BigDecimal total = form.number(errors);
		if (errors.hasErrors()) {
			return Refusal.of(page(shared, form, model), errors, model, response);
		}
		this.measures.write(shared, form.captureId(), form.child(), form.name(), takenOn, total);
		flash.addFlashAttribute("undo", path(shared) + "/" + form.captureId() + "/take-back");
		flash.addFlashAttribute("notice", "measure.saved");
		return "redirect:" + path(shared);
	}

	@PostMapping("/coach/families/{id}/measures/{measureId}/take-back")
	String takeBack(Shared shared, @PathVariable UUID measureId, RedirectAttributes flash) {
		Measure gone = this.measures.takeBack(shared, measureId);
		flash.addFlashAttribute("undo",
				UriComponentsBuilder.fromPath(path(shared))
					.queryParamIfPresent("child", Optional.ofNullable(gone.childId()))
					.queryParam("name", "{name}")
					.queryParam("takenOn", gone.takenOn())
					.queryParam("total", gone.plain())
					.encode()
					.buildAndExpand(gone.name())
					.toUriString());
		flash.addFlashAttribute("notice", "measure.takenBack");
		return "redirect:" + path(shared);
	}

	@GetMapping(OWN)
	String own(@CurrentFamily Family family, Model model) {
		model.addAttribute("groups", Group.of(this.measures.ofFamily(family), family));
		return "measure/own";
	}

	@PostMapping(OWN + "/{measureId}/remove")
	String remove(@CurrentFamily Family family, @PathVariable UUID measureId, RedirectAttributes flash) {
		this.measures.remove(family, measureId);
		flash.addFlashAttribute("notice", "measure.removed");
		return "redirect:" + OWN;
	}

	private String page(Shared shared, MeasureForm form, Model model) {
		this.log.opened(shared, Opened.MEASURES);
		model.addAttribute("form", form);
		model.addAttribute("groups", Group.of(this.measures.of(shared), shared.family()));
		model.addAttribute("children", shared.children());
		model.addAttribute("path", path(shared));
		model.addAttribute("name", this.desk.name(shared));
		model.addAttribute("back", "/coach/families/" + shared.family().id());
		return "measure/measures";
	}

	private static String path(Shared shared) {
		return "/coach/families/" + shared.family().id() + "/measures";
	}

	/**
	 * The totals of one measure.
	 *
	 * @param child about whom, or null for the whole family
	 * @param name what the measure is called
	 * @param totals the totals, the latest first
	 */
	record Group(@Nullable Child child, String name, List<Measure> totals) {

		static List<Group> of(List<Measure> measures, Family family) {
			List<Group> groups = new ArrayList<>();
			for (Measure measure : measures) {
				if (groups.stream().noneMatch((group) -> group.totals().get(0).sameAs(measure))) {
					groups.add(new Group((measure.childId() != null) ? family.child(measure.childId()) : null,
							measure.name(), measures.stream().filter(measure::sameAs).toList()));
				}
			}
			return groups;
		}

	}

}
