//! The figures over many statements.

use crate::Judged;
use std::collections::BTreeMap;
use std::fmt;

/// How many statements were answered. Printed with `{}` as totals; with `{:#}` each statement first, the worst before
/// the others.
#[derive(Clone, Debug, Default)]
pub struct Report(pub Vec<Judged>);

impl Report {
    /// The mean nDCG@5 over the statements that have a fair answer.
    pub fn ndcg5(&self) -> f64 {
        mean(self.0.iter().filter_map(|judged| judged.ndcg5))
    }

    /// The mean nDCG@10 over the statements that have a fair answer.
    pub fn ndcg10(&self) -> f64 {
        mean(self.0.iter().filter_map(|judged| judged.ndcg10))
    }

    /// The share of statements whose first answer is good or ideal.
    pub fn first_is_good(&self) -> f64 {
        share(self.0.iter().filter_map(|judged| judged.first_is_good))
    }

    /// The share of statements with something tempting and bad among the first five.
    pub fn wrong(&self) -> f64 {
        share(self.0.iter().map(|judged| !judged.wrong.is_empty()))
    }

    /// The share of statements without a fair answer that got an honest nothing.
    pub fn abstained(&self) -> f64 {
        share(self.0.iter().filter_map(|judged| judged.abstained))
    }

    /// What was shown and never may be, as "statement: asset".
    pub fn never(&self) -> Vec<String> {
        self.each(|judged| &judged.never)
    }

    /// Formal services among the first five ideas of ordinary statements, as "statement: asset".
    pub fn services(&self) -> Vec<String> {
        self.each(|judged| &judged.services)
    }

    /// Statements with this flag that were not heard as such.
    pub fn missed(&self, flag: &str) -> Vec<&str> {
        self.ids(|judged| judged.flag == flag && judged.said != flag)
    }

    /// Ordinary statements that raised an alarm.
    pub fn false_alarms(&self) -> Vec<&str> {
        self.ids(|judged| {
            judged.flag == "none" && matches!(judged.said.as_str(), "urgent" | "safety" | "crisis")
        })
    }

    /// Ordinary statements with any flag at all.
    pub fn false_flags(&self) -> Vec<&str> {
        self.ids(|judged| judged.flag == "none" && judged.said != "none")
    }

    /// The share of statements with this flag that were heard as such.
    pub fn recall(&self, flag: &str) -> f64 {
        share(
            self.0
                .iter()
                .filter(|judged| judged.flag == flag)
                .map(|judged| judged.said == flag),
        )
    }

    /// nDCG@5 for each sort of statement, as lines of text.
    pub fn by_sort(&self) -> String {
        let mut sorts: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
        for judged in &self.0 {
            sorts.entry(&judged.sort).or_default().extend(judged.ndcg5);
        }
        let line = |(sort, ndcg5): (&&str, &Vec<f64>)| {
            let (count, mean) = (ndcg5.len(), mean(ndcg5.iter().copied()));
            format!("{sort:12} {count:3} statements, nDCG@5 {mean:.3}\n")
        };
        sorts
            .iter()
            .filter(|(_, ndcg5)| !ndcg5.is_empty())
            .map(line)
            .collect()
    }

    fn ids(&self, holds: impl Fn(&Judged) -> bool) -> Vec<&str> {
        let held = self.0.iter().filter(|judged| holds(judged));
        held.map(|judged| judged.id.as_str()).collect()
    }

    fn each(&self, shown: impl Fn(&Judged) -> &Vec<String>) -> Vec<String> {
        let mut hits = Vec::new();
        for judged in &self.0 {
            hits.extend(
                shown(judged)
                    .iter()
                    .map(|asset| format!("{}: {asset}", judged.id)),
            );
        }
        hits
    }
}

impl fmt::Display for Judged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ndcg5 = self
            .ndcg5
            .map_or("  - ".to_owned(), |value| format!("{value:.2}"));
        let Judged { id, flag, said, .. } = self;
        write!(f, "{id:6} {ndcg5} {flag:7} said {said:7}")?;
        let marks = [
            ("wrong", &self.wrong),
            ("never", &self.never),
            ("services", &self.services),
        ];
        for (mark, ids) in marks.into_iter().filter(|(_, ids)| !ids.is_empty()) {
            write!(f, " {mark} {}", ids.join(" "))?;
        }
        Ok(())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            let mut worst_first: Vec<&Judged> = self.0.iter().collect();
            worst_first.sort_by(|a, b| a.ndcg5.unwrap_or(1.0).total_cmp(&b.ndcg5.unwrap_or(1.0)));
            worst_first
                .into_iter()
                .try_for_each(|judged| writeln!(f, "{judged}"))?;
        }
        writeln!(
            f,
            "nDCG@5 {:.3}, nDCG@10 {:.3}, P@1 {:.3}, wrong@5 {:.3}, never {}, services {}, abstention {:.2}",
            self.ndcg5(),
            self.ndcg10(),
            self.first_is_good(),
            self.wrong(),
            self.never().len(),
            self.services().len(),
            self.abstained()
        )?;
        let recalls = ["none", "rights", "urgent", "safety", "crisis"]
            .map(|flag| format!("{flag} {:.2}", self.recall(flag)));
        write!(
            f,
            "heard: {}; false alarms {}",
            recalls.join(", "),
            self.false_alarms().len()
        )
    }
}

/// The mean of what is there; 1 where nothing is, as nothing went wrong.
fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (count, sum) = values.fold((0_u32, 0.0), |(count, sum), value| (count + 1, sum + value));
    if count == 0 { 1.0 } else { sum / f64::from(count) }
}

fn share(held: impl Iterator<Item = bool>) -> f64 {
    mean(held.map(|held| f64::from(u8::from(held))))
}
